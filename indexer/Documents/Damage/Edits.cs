using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Replacements in one line, put together from left to right and noted as repairs.</summary>
internal sealed class Edits(Line line, string reason, Losses losses)
{
    private readonly MappedText.Builder builder = new();
    private int from;

    public int End => from;

    /// <param name="span">In the line as it reads; begins at or after the end of the one before.</param>
    public void Replace(TextSpan span, string reading)
    {
        if (line.Text.ToSource(span) is not { } place) return;
        losses.Damaged.Add(new DamagedRun(reason, place, reading));
        builder.Append(line.Text.Slice(new TextSpan(from, span.Start)));
        if (reading.Length > 0) builder.Replace(place, reading);
        from = span.End;
    }

    public Line Apply() => from == 0 ? line : line.With(builder.Append(line.Text.Slice(new TextSpan(from, line.Reading.Length))).Build());
}
