using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Requirements;

/// <summary>A figure with its bound phrase and the stretches of its clause that can name what it measures.</summary>
/// <param name="Left">From the figure before it in the clause (or the clause's start) to the bound phrase.</param>
/// <param name="Right">From the bound phrase to the next one, or to the clause's end.</param>
/// <param name="Turn">Its place among figures given in turn (小学、初中分别4.2人、5.3人), from 0.</param>
/// <param name="Turns">How many are given in turn with it, itself among them.</param>
internal sealed record BoundedFigure(ReadFigure Read, BoundPhrase Bound, TextSpan Clause, TextSpan Left, TextSpan Right, int Turn = 0, int Turns = 1)
{
    public Unit Unit => Read.Figure.Unit;

    public Dimension Dimension => Read.Figure.Unit.Dimension;

    /// <summary>Whether only the figure itself bounds: 每班46人, 标准为46人.</summary>
    public bool Plain => Bound.Comparator is null or Comparator.Equal or Comparator.About;

    /// <summary>The figures of a sentence with their bounds, chained where they are given in turn.</summary>
    public static List<BoundedFigure> Of(string text, TextSpan sentence, IReadOnlyList<ReadFigure> read, BoundUsage usage)
    {
        var figures = read.ToList();
        List<BoundPhrase> bounds = [];
        List<TextSpan> clauses = [];
        for (var i = 0; i < figures.Count; i++)
        {
            clauses.Add(Clauses.Around(text, sentence, figures[i].Figure.Span));
            bounds.Add(BoundReader.Default.Read(text, figures[i], clauses[i], usage));
            if (i > 0 && bounds[i].Comparator is null && bounds[i - 1].Spread && clauses[i] == clauses[i - 1] && Lists(text, bounds[i - 1].Span.End, figures[i].Figure.Span.Start))
            {
                bounds[i] = bounds[i] with { Comparator = bounds[i - 1].Comparator, Spread = true };
            }
        }

        Join(figures, bounds, clauses);
        List<BoundedFigure> found = [];
        for (var first = 0; first < figures.Count;)
        {
            var last = first;
            while (last + 1 < figures.Count && InTurn(text, figures[last], bounds[last], figures[last + 1], bounds[last + 1])) last++;
            var shared = Enumerable.Range(first, last - first + 1).Select(i => bounds[i].Comparator).FirstOrDefault(c => c is not null);
            for (var i = first; i <= last; i++)
            {
                var left = new TextSpan(LeftEdge(first), Math.Max(LeftEdge(first), bounds[first].Spread ? figures[first].Figure.Span.Start : bounds[first].Span.Start));
                var end = i + 1 < figures.Count && bounds[i + 1].Span.Start < clauses[i].End && i < last ? bounds[i + 1].Span.Start : RightEdge(last, i);
                found.Add(new BoundedFigure(
                    figures[i], bounds[i] with { Comparator = bounds[i].Comparator ?? shared }, clauses[i], left,
                    new TextSpan(Math.Min(bounds[i].Span.End, end), Math.Max(end, bounds[i].Span.End)), i - first, last - first + 1));
            }

            first = last + 1;
        }

        return found;

        int LeftEdge(int i) => i > 0 && !Bracketed(i - 1, i) && bounds[i - 1].Span.End > clauses[i].Start ? Math.Min(bounds[i - 1].Span.End, bounds[i].Span.Start) : clauses[i].Start;

        // 大班额（56人以上）比例: a figure in brackets does not cut the name in two.
        bool Bracketed(int i, int next) =>
            bounds[i].Span.Start > clauses[next].Start && text[bounds[i].Span.Start - 1] == '(' && bounds[i].Span.End < text.Length && text[bounds[i].Span.End] == ')';

        int RightEdge(int last, int i) =>
            last + 1 < figures.Count && bounds[last + 1].Span.Start < clauses[i].End ? Math.Max(bounds[last + 1].Span.Start, bounds[i].Span.End) : Math.Max(clauses[i].End, bounds[i].Span.End);
    }

    /// <summary>200平方米以上500平方米以下 is one range.</summary>
    private static void Join(List<ReadFigure> figures, List<BoundPhrase> bounds, List<TextSpan> clauses)
    {
        for (var i = figures.Count - 2; i >= 0; i--)
        {
            var (low, high) = (figures[i].Figure, figures[i + 1].Figure);
            if (bounds[i].Comparator != Comparator.AtLeast || bounds[i + 1].Comparator != Comparator.AtMost || bounds[i].Span.End != high.Span.Start || bounds[i].Span.End == low.Span.End) continue;
            if (low.Unit != high.Unit || low.High is not null || high.High is not null || low.Value >= high.Value) continue;
            figures[i] = figures[i] with { Figure = new Figure(low.Value, high.Value, low.Unit, new TextSpan(low.Span.Start, high.Span.End)) };
            bounds[i] = bounds[i] with { Comparator = Comparator.Range, Span = new TextSpan(bounds[i].Span.Start, bounds[i + 1].Span.End) };
            figures.RemoveAt(i + 1);
            bounds.RemoveAt(i + 1);
            clauses.RemoveAt(i + 1);
        }
    }

    /// <summary>至少设A1间、B2间: the list goes on.</summary>
    private static bool Lists(string text, int end, int start) => start > end && text.AsSpan(end, start - end).ContainsAny("、和及") && start - end < 16;

    private static bool InTurn(string text, ReadFigure a, BoundPhrase boundA, ReadFigure b, BoundPhrase boundB)
    {
        if (a.Figure.Unit.Dimension != b.Figure.Unit.Dimension || boundB.Span.Start < boundA.Span.End) return false;
        var between = text.AsSpan(boundA.Span.End, boundB.Span.Start - boundA.Span.End).Trim();
        return between is "、" or "和" or "," or "与" or "及" or "以及" or "、和";
    }
}
