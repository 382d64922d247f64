namespace PolicyBot.Indexer.Requirements;

/// <summary>What a word before a figure says of it, as the parts of <c>Lexicon/bounds.txt</c> have it.</summary>
internal enum BoundWord
{
    More,
    Less,
    AtLeast,
    AtMost,
    Reach,
    Keep,
    Equal,
    About,
    Nonsense,
}

/// <summary>How the words before, behind and around a figure make one comparator.</summary>
internal static class BoundWords
{
    public static Comparator? Combine(BoundWord? prefix, bool negated, Comparator? suffix) => (prefix, negated) switch
    {
        (BoundWord.More, true) => Comparator.AtMost,
        (BoundWord.Less, true) => Comparator.AtLeast,
        (BoundWord.More, false) => Comparator.MoreThan,
        (BoundWord.Less, false) => Comparator.LessThan,
        (BoundWord.AtLeast, _) => suffix is Comparator.MoreThan ? suffix : Comparator.AtLeast,
        (BoundWord.AtMost, _) => suffix is Comparator.LessThan ? suffix : Comparator.AtMost,
        (BoundWord.Reach, _) => suffix ?? Comparator.AtLeast,
        (BoundWord.Keep, _) => suffix ?? Comparator.AtMost,
        (BoundWord.Equal, _) => suffix ?? Comparator.Equal,
        (BoundWord.About, _) => suffix is null ? Comparator.About : suffix,
        _ => suffix,
    };

    public static Comparator Including(Comparator comparator, bool with) => (comparator, with) switch
    {
        (Comparator.MoreThan, true) => Comparator.AtLeast,
        (Comparator.LessThan, true) => Comparator.AtMost,
        (Comparator.AtLeast, false) => Comparator.MoreThan,
        (Comparator.AtMost, false) => Comparator.LessThan,
        _ => comparator,
    };
}
