using Lucene.Net.Index;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>Reads an index back: a generation serves only when this finds nothing.</summary>
internal static class IndexValidation
{
    public static IEnumerable<string> Faults(PolicyIndex index, DirectoryReader reader, IReadOnlySet<string>? only)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (Damage(leaf.AtomicReader) is { } damage) yield return damage;
        }

        foreach (var fault in RecordFaults(index, reader, only)) yield return fault;
    }

    private static IReadOnlyList<string> RecordFaults(PolicyIndex index, DirectoryReader reader, IReadOnlySet<string>? only)
    {
        try
        {
            return [.. Disagreements(index, reader, only)];
        }
        catch (IndexUnavailableException damaged)
        {
            return [damaged.Message];
        }
    }

    private static IEnumerable<string> Disagreements(PolicyIndex index, DirectoryReader reader, IReadOnlySet<string>? only)
    {
        foreach (var document in index.Documents.Where(d => only?.Contains(d.Id) != false))
        {
            var passages = index.Passages(document.Id);
            var requirements = document.Requirements == 0 ? [] : index.Requirements(new RequirementQuery(Document: document.Id));
            if (passages.Count != document.Passages || passages.Where((p, i) => p.Ordinal != i).Any())
            {
                yield return $"{document.Path}《{document.Metadata.Title}》：应有 {document.Passages} 段，读到 {passages.Count} 段。";
            }

            if (requirements.Count != document.Requirements)
            {
                yield return $"{document.Path}《{document.Metadata.Title}》：应有 {document.Requirements} 条要求，读到 {requirements.Count} 条。";
            }

            foreach (var requirement in requirements.Where(r => !Stands(r, passages)))
            {
                yield return $"{document.Path}《{document.Metadata.Title}》：“{requirement.Quote}”与原文不一致。";
            }
        }

        var unowned = reader.NumDocs - index.Documents.Sum(d => 1 + d.Passages + d.Requirements);
        if (unowned != 0) yield return $"索引记录数不对：相差 {unowned} 条。";
    }

    private static string? Damage(AtomicReader segment)
    {
        try
        {
            segment.CheckIntegrity();
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return $"索引文件已损坏：{e.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>Whether the quote is what its passages have at its place; where no passage reaches, nothing speaks against it.</summary>
    private static bool Stands(Requirement requirement, IReadOnlyList<Passage> passages) =>
        passages.Where(p => p.Span.Overlaps(requirement.Span)).All(p =>
        {
            var shared = new TextSpan(Math.Max(p.Span.Start, requirement.Span.Start), Math.Min(p.Span.End, requirement.Span.End));
            var source = p.Source ?? p.Text.Text;
            return source.AsSpan(shared.Start - p.Span.Start, shared.Length)
                .SequenceEqual(requirement.Quote.AsSpan(shared.Start - requirement.Span.Start, shared.Length));
        });
}
