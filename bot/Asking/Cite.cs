using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What an answer quotes of a piece of evidence.</summary>
internal static class Cite
{
    /// <summary>A quote longer than this is cut at its commas, around what the answer rests on.</summary>
    private const int Longest = 200;

    public static Citation Of(Evidence evidence)
    {
        var (quote, span) = (evidence.Quote, evidence.Span);
        if (quote.Length > Longest && span.Length == quote.Length)
        {
            var centre = evidence.Record is { } record && span.Contains(record.FigureSpan)
                ? record.FigureSpan.Shift(-span.Start)
                : evidence.Centre ?? new TextSpan(0, Math.Min(quote.Length, 1));
            var part = Cut(PlainText.Of(quote), centre);
            (quote, span) = (part.Of(quote), part.Shift(span.Start));
        }

        return new Citation(evidence.Document.Id, evidence.Metadata.Title, evidence.Passage.Section, quote, span);
    }

    /// <summary>As a person reads it: a line that breaks within the quote goes on.</summary>
    public static string Text(Evidence evidence) =>
        SourceWording.Quoted(string.Concat(Of(evidence).Quote.Split('\n', StringSplitOptions.TrimEntries)), evidence.Document, evidence.Passage.Section);

    private static TextSpan Cut(string quote, TextSpan centre)
    {
        var cut = Clause.Around(quote, centre);
        while (true)
        {
            var wider = cut;
            if (wider.Start > 0) wider = wider.Hull(Clause.Around(quote, new TextSpan(wider.Start - 1, wider.Start - 1)));
            if (wider.End < quote.Length) wider = wider.Hull(Clause.Around(quote, new TextSpan(wider.End + 1, wider.End + 1)));
            if (wider == cut || wider.Length > Longest) return cut.Length > Longest ? new TextSpan(cut.Start, cut.Start + Longest) : cut;
            cut = wider;
        }
    }
}
