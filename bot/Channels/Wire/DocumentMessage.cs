using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Metadata;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Channels.Wire;

/// <summary>A document with its passages in reading order.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Level">国家, 省, 市, 县, 镇, 校; null when unknown.</param>
/// <param name="Status">有效, 废止, 被替代; null when unknown.</param>
public sealed record DocumentMessage(
    string Id,
    string Title,
    string Path,
    string? Issuer,
    string? Number,
    string? Level,
    string? Region,
    string? Date,
    string? Status,
    string? Kind,
    string? Basis,
    bool? Verified,
    IReadOnlyList<PassageMessage> Passages)
{
    /// <param name="marked">The run of the decoded text that a citation points to, if any.</param>
    public static DocumentMessage Of(IndexedDocument document, IReadOnlyList<Passage> passages, TextSpan? marked)
    {
        var known = document.Metadata;
        return new(
            document.Id,
            known.Title,
            document.Path,
            known.Issuer,
            known.Number,
            MetadataWords.Of(known.Level),
            known.Region,
            known.Date,
            MetadataWords.Of(known.Status),
            Name(known.Kind),
            known.Basis,
            known.Verified,
            [.. passages.Select(passage => PassageMessage.Of(passage, marked))]);
    }

    private static string? Name(DocumentKind kind) => kind switch
    {
        DocumentKind.Standard => "标准",
        DocumentKind.Plan => "规划",
        DocumentKind.Letter => "责任书",
        DocumentKind.Summary => "总结",
        DocumentKind.Notice => "通知",
        DocumentKind.Template => "模板",
        _ => null,
    };
}

/// <param name="Text">The passage as it is read.</param>
/// <param name="Start">Where it stands in the document's decoded text: UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Marks"><c>[start, end)</c> pairs into <paramref name="Text"/>: what of it was asked to be marked.</param>
public sealed record PassageMessage(string Section, string Text, int Start, int End, IReadOnlyList<int[]> Marks)
{
    public static PassageMessage Of(Passage passage, TextSpan? marked) => new(
        passage.Section,
        passage.Text.Text,
        passage.Span.Start,
        passage.Span.End,
        marked is { } run && passage.Span.Overlaps(run) ? MarksIn(passage.Text, run) : []);

    /// <summary>The read characters that come from a run of the file, as few pairs as they make.</summary>
    private static List<int[]> MarksIn(MappedText text, TextSpan marked)
    {
        var marks = new List<int[]>();
        foreach (var run in text.Runs)
        {
            if (run.Inserted || !marked.Overlaps(new TextSpan(run.Source, run.Source + run.SourceLength))) continue;
            var (start, end) = run.Replaced
                ? (run.At, run.At + run.Length)
                : (run.At + Math.Max(0, marked.Start - run.Source), run.At + Math.Min(run.Length, marked.End - run.Source));
            if (marks.Count > 0 && marks[^1][1] == start) marks[^1][1] = end;
            else marks.Add([start, end]);
        }

        return marks;
    }
}
