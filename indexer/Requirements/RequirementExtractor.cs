using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>
/// Takes the requirement records out of a text in four steps: the spans of figures, their values and units, the phrase that makes each a
/// bound, and the indicator, scope, kind and deadline it holds for. Safe for use by several threads.
/// </summary>
public sealed class RequirementExtractor
{
    private readonly FigureReader figures = new();

    /// <summary>The records of a document in reading order; each quote stands in its source letter for letter.</summary>
    public IReadOnlyList<Requirement> Extract(PolicyDocument document)
    {
        List<Requirement> found = [];
        var around = new Surroundings(
            [], FoldedText.Fold(document.Metadata.Title), document.Metadata.Kind, DeadlineReader.Issued(document.Metadata.Date), UsageReader.Of(document));
        foreach (var section in document.Sections)
        {
            string[] path = [.. section.Path.Select(FoldedText.Fold)];
            var place = new Place(document.Source, document.Id, string.Join(" › ", section.Path));
            foreach (var block in section.Blocks)
            {
                if (block is Paragraph paragraph) Read(paragraph.Text, around with { Path = path }, place, found);
                else if (block is Table table) found.AddRange(TableReader.Read(table, around with { Path = path }, place, figures));
            }
        }

        return found;
    }

    /// <summary>The records of a text that comes from nowhere: the spans point into <paramref name="text"/>. Its lines are its paragraphs.</summary>
    public IReadOnlyList<Requirement> Extract(string text)
    {
        List<Requirement> found = [];
        var whole = MappedText.Of(text, new TextSpan(0, text.Length));
        Read(whole, Surroundings.None with { Usage = UsageReader.Of(FoldedText.Fold(text)) }, new Place(text, null, null), found);
        return found;
    }

    /// <summary>The same under headings, for a text that is part of something.</summary>
    internal IReadOnlyList<Requirement> Extract(string text, IReadOnlyList<string> headings, DocumentKind kind = DocumentKind.Unknown)
    {
        List<Requirement> found = [];
        Read(MappedText.Of(text, new TextSpan(0, text.Length)), Surroundings.None with { Path = [.. headings.Select(FoldedText.Fold)], Kind = kind }, new Place(text, null, string.Join(" › ", headings)), found);
        return found;
    }

    private void Read(MappedText mapped, Surroundings around, Place place, List<Requirement> found)
    {
        var text = FoldedText.Fold(mapped.Text);
        var read = figures.Read(text);
        if (read.Count == 0) return;
        var next = 0;
        string? governing = null;
        var ended = 0;
        var heads = WorkedExample.Heads(around.Path);
        var example = false;
        foreach (var sentence in Clauses.Sentences(text))
        {
            if (sentence.Start > ended && text.AsSpan(ended, sentence.Start - ended).Contains('\n')) (governing, example) = (null, false);
            ended = sentence.End;
            var starts = WorkedExample.StartIn(text, sentence, example);
            example = starts is not null;
            var first = next;
            while (next < read.Count && read[next].Figure.Span.Start < sentence.End) next++;
            if (first == next && !text.AsSpan(sentence.Start, Math.Min(16, sentence.Length)).Contains('年')) continue;
            var reader = new SentenceReader(text, sentence, around with { Deadline = governing }, heads ? sentence.Start : starts);
            foreach (var record in reader.Read(read.GetRange(first, next - first))) Add(mapped, record, place, found);
            governing = reader.Governing ?? governing;
        }
    }

    private static void Add(MappedText mapped, FoundRequirement record, Place place, List<Requirement> found)
    {
        if (mapped.ToSource(record.Sentence) is not { } span || mapped.ToSource(record.Figure) is not { } figure) return;
        found.Add(new Requirement(
            record.Indicator, record.Scope, record.Bound, record.Unit, record.Kind, record.Deadline, span.Of(place.Source), place.Document, place.Section, span, figure));
    }
}

/// <summary>Where a text stands: the decoded text its spans point into, and the document and section it belongs to.</summary>
internal readonly record struct Place(string Source, string? Document, string? Section);
