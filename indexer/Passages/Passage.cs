using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>The unit that is searched and cited: sentences of one section, or rows of a table with their caption and headers.</summary>
/// <param name="Ordinal">Its place in the document, from 0.</param>
/// <param name="Path">The headings above it, top down.</param>
/// <param name="Span">Where it stands in the document's decoded text.</param>
public sealed record Passage(string DocumentId, int Ordinal, IReadOnlyList<string> Path, MappedText Text, TextSpan Span)
{
    /// <summary>The headings as a citation names them: <c>三、主要任务 › (二)…</c>; empty before the first heading.</summary>
    public string Section => string.Join(" › ", Path);

    /// <summary>The decoded text at <see cref="Span"/>, set by the index where the passage reads differently from it; else null.</summary>
    public string? Source { get; init; }

    /// <summary>What stands in the file, letter for letter, where <paramref name="span"/> of the read text was read; null when that is nowhere or unknown.</summary>
    public string? Quote(TextSpan span)
    {
        if (Text.ToSource(span) is not { } place || !Span.Contains(place)) return null;
        return (Source ?? (IsVerbatim ? Text.Text : null))?.Substring(place.Start - Span.Start, place.Length);
    }

    /// <summary>Whether the read text stands at <see cref="Span"/> as it is.</summary>
    public bool IsVerbatim => Text.Runs is [{ Replaced: false } run] && run.Source == Span.Start && run.SourceLength == Span.Length;
}
