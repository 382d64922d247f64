using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking;

/// <summary>The words of a message that belong to one of its figures.</summary>
/// <param name="Text">The figure as typed.</param>
/// <param name="Before">In its clause, back to the figure before it without that one's noun.</param>
/// <param name="After">Up to the next figure, the end of the clause or an enumeration mark.</param>
/// <param name="Earlier">The clauses before, back to the figure before it.</param>
/// <param name="Later">What follows <paramref name="After"/>; empty where another figure follows, whose words they are.</param>
internal sealed record FigureContext(Figure Figure, string Text, string Before, string After, string Earlier, string Later)
{
    /// <summary>A counted noun is no longer than this: 名学生、台计算机.</summary>
    private const int LongestNoun = 6;

    /// <summary>All of its clause but for the figure.</summary>
    public string Clause => $"{Before}，{After}";

    /// <summary>All of its clause with the figure, whose unit may be a word (20个班).</summary>
    public string Words => Before + Text + After;

    /// <summary>宽带 of 10M的宽带: what stands behind the figure as the noun that it belongs to; empty when nothing does.</summary>
    public string Behind => After.StartsWith('的') ? Questioned.WithoutVerdict(After[1..]) : After.StartsWith("个人的", StringComparison.Ordinal) ? Questioned.WithoutVerdict(After[3..]) : string.Empty;

    /// <summary>All that may say what it measures.</summary>
    public string Said => $"{Earlier}{Before}，{After}";

    /// <summary>Its words as the question for it.</summary>
    public string Question => Questioned.WithoutVerdict($"{Earlier}{Before}{Questioned.Words(Figure.Unit)}{After}{Later}");

    /// <param name="figures">All of the message, from left to right.</param>
    public static FigureContext Of(string text, IReadOnlyList<Figure> figures, int at)
    {
        var span = figures[at].Span;
        var from = at == 0 ? 0 : figures[at - 1].Span.End;
        var to = at == figures.Count - 1 ? text.Length : figures[at + 1].Span.Start;
        var clause = Clauses.Around(text, span);
        var start = Math.Max(from, clause.Start);
        if (at > 0 && start == from) start += NounAt(text[from..span.Start]);
        var end = Math.Max(span.End, Math.Min(to, clause.End));
        var mark = text.IndexOf('、', span.End, end - span.End);
        if (mark >= 0) end = mark;
        return new FigureContext(figures[at], span.Of(text), text[start..span.Start], text[span.End..end], text[Math.Min(from, start)..Math.Min(Math.Max(from, clause.Start), start)], at == figures.Count - 1 ? text[end..to] : string.Empty);
    }

    /// <summary>How much of the words between two figures is what the first one counts: 600名 | 学生、| 66台.</summary>
    private static int NounAt(string between)
    {
        var mark = between.IndexOf('、', StringComparison.Ordinal);
        return mark is >= 0 and <= LongestNoun ? mark + 1 : SchoolFacts.StudentsAt(between);
    }
}
