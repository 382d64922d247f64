using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Reads a passage into evidence: its sentences, and the records that they state. What was read is kept, within bounds.</summary>
internal sealed partial class EvidenceReader(IPolicyIndex index)
{
    private const int MostPassages = 20_000, MostDocuments = 2_000;
    private static readonly FigureReader Figures = new();
    private readonly Kept<(string Document, int Ordinal), IReadOnlyList<Evidence>> read = new(MostPassages);
    private readonly Kept<string, IReadOnlyList<Passage>> passages = new(MostDocuments, StringComparer.Ordinal);
    private readonly Kept<string, IReadOnlyList<Requirement>> records = new(MostDocuments, StringComparer.Ordinal);

    /// <summary>The passage of a document in which the span stands.</summary>
    public Passage? PassageOf(string document, TextSpan span)
    {
        foreach (var passage in passages.Of(document, index.Passages))
        {
            if (passage.Span.Overlaps(span)) return passage;
        }

        return null;
    }

    public IReadOnlyList<Evidence> Of(Passage passage, IndexedDocument document) => read.Of((document.Id, passage.Ordinal), _ => [.. Read(passage, document)]);

    private IEnumerable<Evidence> Read(Passage passage, IndexedDocument document)
    {
        var headings = Plain($"{document.Metadata.Title} {passage.Section}");
        var above = Scopes(headings);
        var whole = Plain(passage.Text.Text);
        var inside = records.Of(document.Id, id => index.Requirements(new RequirementQuery(Document: id)));
        var right = passage.Path is [.., var last] ? PlainText.Of(last) : string.Empty;
        var sentences = Sentences.Of(passage);
        string[] texts = [.. sentences.Select(sentence => Plain(sentence.Text))];
        var (subject, year) = (string.Empty, string.Empty);
        var from = 0;
        for (var at = 0; at < texts.Length; at++)
        {
            var (sentence, plain) = (sentences[at], texts[at]);
            var own = Scopes(plain);
            // 2015年，启动坪阳完小标准化建设工程: what follows is of the school and of the year.
            if (SchoolNames.In(plain).LastOrDefault() is { } school) (subject, year) = (school, YearSaid.Only(plain) ?? string.Empty);
            var evidence = new Evidence(
                document, passage, plain, sentence.Quote, sentence.Source, plain.Contains(subject, StringComparison.Ordinal) ? headings : $"{headings} {year}{subject}", whole, own.Count > 0 ? own : above, Figures.Find(plain))
            { Around = string.Join('\n', texts[Math.Max(0, at - 1)..Math.Min(texts.Length, at + 2)]), IsFirst = at == 0, OwnHeading = right };
            // Each （责任单位：……） of several speaks of what stands between it and the one before it.
            if (Opening.IsLabel(plain))
            {
                if (from < at) evidence = evidence with { Labelled = string.Join('\n', texts[from..(at + 1)]) };
                from = at + 1;
            }

            yield return evidence;
            foreach (var record in inside)
            {
                if (record.Document == document.Id && record.FigureSpan.Overlaps(sentence.Source)) yield return With(evidence, record, above);
            }
        }
    }

    private static Evidence With(Evidence evidence, Requirement record, IReadOnlyList<string> above) => evidence with
    {
        Record = record,
        Quote = record.Quote,
        Span = record.Span,
        Scopes = record.Scope is { } scope ? [PlainText.Of(scope)] : evidence.Scopes is [var only] ? [only] : above,
        Indicator = IndicatorCatalog.Default.Resolve(record.Indicator),
        Near = Near(record),
    };

    private static string Near(Requirement record)
    {
        var quote = PlainText.Of(record.Quote);
        var figure = record.Span.Contains(record.FigureSpan) ? record.FigureSpan.Shift(-record.Span.Start) : new TextSpan(0, quote.Length);
        var clause = figure.End <= quote.Length ? Clause.Around(quote, figure).Of(quote) : quote;
        return LayWords.ReadVariants($"{PlainText.Of(record.Indicator)} {PlainText.Of(record.Scope ?? string.Empty)} {clause}");
    }

    private static string Plain(string text) => LayWords.ReadVariants(Spaced().Replace(PlainText.Of(text), match => match.Value.Replace(" ", string.Empty, StringComparison.Ordinal)));

    /// <summary>副 组 长: a word that is spaced out to the width of others.</summary>
    [GeneratedRegex("(?<![一-鿿])[一-鿿](?: +[一-鿿])+(?![一-鿿])")]
    private static partial Regex Spaced();

    private static List<string> Scopes(string text) => [.. ScopeCatalog.Default.Find(text).Select(mention => mention.Scope).Distinct(StringComparer.Ordinal)];
}
