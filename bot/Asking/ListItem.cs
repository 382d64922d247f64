namespace PolicyBot.Asking;

/// <summary>One item of a list.</summary>
/// <param name="Name">What it is called, simplified and without its number: 宣传动员阶段.</param>
/// <param name="Heading">The heading that it is, without its number; null when it is none. It need not stand in its sentences.</param>
/// <param name="Sentences">What it says, as much as an answer shows of it; never empty.</param>
internal sealed record ListItem(string Name, string? Heading, IReadOnlyList<Evidence> Sentences)
{
    private const int LongestName = 24, LongestHeading = 40, Shown = 80, MostSentences = 4;

    /// <param name="heading">The heading that it is, when it is one; else its first words name it.</param>
    /// <param name="all">All that stands under it, in reading order.</param>
    public static ListItem Of(string? heading, IReadOnlyList<Evidence> all)
    {
        var shown = new List<Evidence> { all[0] };
        var length = all[0].Quote.Length;
        foreach (var next in all.Skip(1).Take(MostSentences - 1))
        {
            // 1.师资学历。 only names the item: what is required comes after it.
            if (length + next.Quote.Length > Shown && (length > LongestName || shown.Count > 1)) break;
            shown.Add(next);
            length += next.Quote.Length;
        }

        return new ListItem(NameOf(heading ?? all[0].Sentence), heading is { Length: <= LongestHeading } ? ListMark.Strip(heading) : heading is null ? null : NameOf(heading), shown);
    }

    private static string NameOf(string text)
    {
        var name = ListMark.Strip(text);
        if (LeadIn.Opens(name)) name = LeadIn.FirstItem(name);
        var end = name.IndexOfAny(['。', '；', ';', '：', ':', '，', ',', '（', '(']);
        if (end > 0) name = name[..end];
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
