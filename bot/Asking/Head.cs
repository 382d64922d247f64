using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What the figure asked for counts or measures: 老师 of 混合班要配几名老师, 房租 of 周转房每月房租多少. What says all else of a question
/// but not this is about something near it.
/// </summary>
internal static class Head
{
    /// <summary>Characters that things are counted with: they stand between the number and the thing.</summary>
    private const string Counters = "个名位间台套种本册棵架张所条项次节门只把件份亩元块万千百十";

    /// <summary>What begins with one of these is done, not counted: 几个学生来定编.</summary>
    private const string Deeds = "来去给能让做要打不会可才就";

    /// <summary>How many ideographs may close a question behind its number: 才合适.</summary>
    private const int Closing = 3;

    /// <param name="text">The question, simplified.</param>
    /// <param name="cue">The words that ask for the figure.</param>
    /// <returns>The term that is counted, and that it is, or else the last one before the number in its clause; null when there is none.</returns>
    public static (Term? Term, bool Counted) Of(string text, TextSpan? cue, IReadOnlyList<Term> terms)
    {
        if (cue is not { } asked) return (null, false);
        var clause = Clause.Around(text, asked);
        // 多久, 多少人: what already says what is counted is followed by something else.
        var open = Counters.Contains(text[asked.End - 1], StringComparison.Ordinal) || text[asked.End - 1] is '几' or '少';
        var behind = open ? text[asked.End..Math.Max(asked.End, clause.End)].TrimStart([.. Counters]) : string.Empty;
        if (terms.FirstOrDefault(term => IsOne(term) && (asked.Of(text).EndsWith(term.Text, StringComparison.Ordinal) || behind.StartsWith(term.Text, StringComparison.Ordinal))) is { } counted) return (counted, true);
        var before = text[Math.Min(clause.Start, asked.Start)..asked.Start];
        return (terms.Where(IsOne).Select(term => (Term: term, At: before.LastIndexOf(term.Text, StringComparison.Ordinal)))
            .Where(pair => pair.At >= 0).OrderBy(pair => pair.At + pair.Term.Text.Length).Select(pair => pair.Term).LastOrDefault(), false);
    }

    /// <summary>What stands behind the number that is asked for: 初中 of 几所初中, 班 of 几个班; null when nothing does, or only people of no kind.</summary>
    public static string? Thing(string text, TextSpan? cue)
    {
        if (cue is not { } asked) return null;
        var thing = text[asked.Start..Math.Max(asked.End, Clause.Around(text, asked).End)].TrimStart([.. "几多少" + Counters]).TrimEnd([.. "？?。呢啊呀吗了 "]);
        return thing is not ("" or "人") && thing.All(PlainText.IsHan) ? thing : null;
    }

    /// <summary>What the figure measures by the end of what is asked for: money for 保教费 and 多少交通补贴, a share for 近视率; empty when that does not tell.</summary>
    /// <param name="text">The question, simplified.</param>
    /// <param name="cue">The words that ask for the figure; what stands behind them (按几百个学生的份额) says itself what is counted.</param>
    public static IReadOnlySet<Dimension> Measured(CueBook cues, string text, TextSpan? cue, Term? head)
    {
        if (cue is not { } asked) return new HashSet<Dimension>();
        var behind = text[asked.End..Math.Max(asked.End, Clause.Around(text, asked).End)].TrimEnd([.. "？?。呢啊呀了 "]);
        if (asked.Of(text).EndsWith("多少", StringComparison.Ordinal) && Of(cues, behind) is { Count: > 0 } own) return own;
        return head is { Indicator: null, Text: { Length: > 1 } name } && behind.Count(PlainText.IsHan) <= Closing ? Of(cues, name) : new HashSet<Dimension>();
    }

    private static HashSet<Dimension> Of(CueBook cues, string name)
    {
        var section = cues.Sections.Where(section => section.StartsWith("head ", StringComparison.Ordinal))
            .FirstOrDefault(section => cues[section].Any(phrase => name.EndsWith(phrase.Text, StringComparison.Ordinal)));
        return section is null ? [] : section[5..].Split(' ').Select(Enum.Parse<Dimension>).SelectMany(FigureFit.Alike).ToHashSet();
    }

    private static bool IsOne(Term term) => term is { Light: false, Figure: null, Text.Length: > 1 } && !term.Text.Contains('几', StringComparison.Ordinal) && !Deeds.Contains(term.Text[0], StringComparison.Ordinal);
}
