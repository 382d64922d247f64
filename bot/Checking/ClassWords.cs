namespace PolicyBot.Checking;

/// <summary>Words before a figure that speak of a class, so that the figure may be how many are in it.</summary>
internal static class ClassWords
{
    /// <summary>我们混龄的那个班，29个娃: the clause before ends in a class.</summary>
    public static bool NameOne(string before) => before is [.., var count, '班']
        && (count == '个' ? before is [.., '一' or '那' or '有', _, _] : !"0123456789一二三四五六七八九十".Contains(count, StringComparison.Ordinal));

    /// <summary>Whether they name a class of pupils, and no 培训班.</summary>
    public static bool Name(string words)
    {
        var at = words.LastIndexOf('班');
        return at >= 0 && (at + 1 == words.Length || !OtherClasses.Value.Contains(words.Substring(at, 2)));
    }

    private static readonly Lazy<HashSet<string>> OtherClasses = new(() => Vocabulary.Lines("class-words").ToHashSet(StringComparer.Ordinal));

    /// <summary>班上转走了3个, 我们班近视的25个: words between the class and the figure that tell some of its pupils from the rest.</summary>
    public static bool TellSomeApart(string before) => SomePupils.Value.Any(words => before.IndexOf(words, Math.Max(0, before.LastIndexOf('班')), StringComparison.Ordinal) >= 0);

    private static readonly Lazy<string[]> SomePupils = new(() => [.. Vocabulary.Lines("some-pupils")]);
}
