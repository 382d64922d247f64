using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The words by which a message leans on the conversation: who is speaking, and what it points back to.</summary>
internal static class Own
{
    /// <summary>How many characters may stand beside what asks for the consequence, and say no subject of their own.</summary>
    private const int LongestRest = 3;

    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>Read as messages are: 达不到 is said as 达不足 there.</summary>
    private static readonly List<string> Undone = [.. Cues["undone"].Select(phrase => LayWords.Read(phrase.Text)).OrderByDescending(word => word.Length)];

    private static readonly List<string> Around = [.. Cues["consequence"].Concat(Cues["then"]).Concat(Cues["around"]).Select(phrase => LayWords.Read(phrase.Text)).OrderByDescending(word => word.Length)];

    /// <summary>The stage in a statement about oneself: 我们是一所初中.</summary>
    public static string? Stage(string message)
    {
        if (Cues.Find("self", message) is not { } self) return null;
        return ScopeCatalog.Default.Find(message[self.End..]) is [{ Span.Start: <= 6 } mention, ..] ? mention.Scope : null;
    }

    /// <summary>那绿化呢: a new thing is put in the place of the last one.</summary>
    public static bool Continues(string message)
    {
        var bare = message.TrimEnd('?', '？', '。', ' ');
        return bare.EndsWith('呢') || bare.StartsWith('那') || bare.EndsWith("的话", StringComparison.Ordinal);
    }

    /// <summary>换个话题: what comes now has nothing to do with what came before.</summary>
    public static bool Resets(string message) => Cues.Has("reset", message);

    /// <summary>后来改成多少了: what has taken the place of something is asked for.</summary>
    public static bool AsksLater(string message) => Cues.Has("later", message) || Cues.Has("current", message);

    /// <summary>要是达不到呢: what follows when what was spoken of is not done, in the documents' words; null when the message asks something else.</summary>
    public static Term? Consequence(string message)
    {
        var undone = Undone.Find(message.Contains);
        if (undone is null ? !Cues.Has("consequence", message) : !Cues.Has("then", message)) return null;
        var bare = undone is null ? message : message.Replace(undone, string.Empty, StringComparison.Ordinal);
        foreach (var phrase in Around) bare = bare.Replace(phrase, string.Empty, StringComparison.Ordinal);
        return bare.Count(PlainText.IsHan) > LongestRest ? null : new Term(Cues["penalty"][0].Text, [.. Cues["penalty"].Skip(1).Select(phrase => phrase.Text)]);
    }

    /// <summary>我问的是幼儿园: what puts another word in the place of the one that was understood, as 幼儿园呢 does; any other message as it is.</summary>
    public static string Corrected(string message)
    {
        foreach (var phrase in Cues["correction"])
        {
            if (phrase.Find(message) is { } said && (said.Start == 0 || !PlainText.IsWord(message[said.Start - 1])) && said.End < message.Length) return message[said.End..].TrimStart('，', ',', ' ', '是').TrimEnd('。', '！', '!', ' ', '的') + "呢";
        }

        return message;
    }

    /// <summary>
    /// What a short message says besides its asking, as it is looked for beside the last answer: also words that say nothing of a
    /// subject (平均呢).
    /// </summary>
    public static IReadOnlyList<Term> Bare(Question question)
    {
        var bare = question.Content;
        if (Cues["back"].Where(phrase => bare.StartsWith(phrase.Text, StringComparison.Ordinal)).MaxBy(phrase => phrase.Text.Length) is { } back) bare = bare[back.Text.Length..];
        var terms = question.Terms.Where(term => term.Figure is null && !term.Light && bare.Contains(term.Text, StringComparison.Ordinal)).ToList();
        // 寄宿制的也算在里头吗: what only asks is not looked for, though documents may have words for it.
        terms = [.. terms.Where(term => !Cues.Is("asking", term.Text))];
        if (terms.Count > 0) return terms;
        // 小学 of 小学呢 is whom it is asked for, 教师 of 教师有几个 what is asked.
        foreach (var scope in ScopeCatalog.Default.Find(bare).Reverse().Where(scope => ScopeCatalog.Default.Covers("学校", scope.Scope))) bare = bare.Remove(scope.Span.Start, scope.Span.Length);
        foreach (var phrase in Cues["around"]) bare = bare.Replace(phrase.Text, " ", StringComparison.Ordinal);
        return [.. bare.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Any(PlainText.IsHan) && !Cues.Is("drop", word)).Select(word => new Term(word, []))];
    }

    /// <summary>What the message says of a subject besides the phrases of some sections.</summary>
    public static IReadOnlyList<Term> Besides(Question question, IEnumerable<string> sections)
    {
        var phrases = sections.SelectMany(section => Cues[section]).Select(phrase => phrase.Text).OrderByDescending(text => text.Length).ToList();
        return [.. question.Terms.Where(term => !term.Light && term.Figure is null && !IsCommon(term.Text)
            && phrases.Aggregate(term.Text, (left, phrase) => left.Replace(phrase, string.Empty, StringComparison.Ordinal)).Count(PlainText.IsHan) > 1)];
    }

    /// <summary>Whether it only names what rules are called, older or newer: 老标准; 大学生 names somebody.</summary>
    public static bool IsCommon(string words) => Enumerable.Range(0, words.Length)
        .Any(at => Cues.Is("drop", words.AsSpan(at)) && (at == 0 || Cues.Is("light", words.AsSpan(0, at)) || Cues.Is("drop", words.AsSpan(0, at))));

    public static bool PointsBack(string message) => Cues["back"].Any(phrase => message.StartsWith(phrase.Text, StringComparison.Ordinal));
}
