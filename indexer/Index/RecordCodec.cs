using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// Passages, documents and requirements as the bytes of one stored field each, led by their checksum: a record that was damaged
/// is an <see cref="InvalidDataException"/>, never a wrong figure. The form has no version of its own:
/// <see cref="Generations.Schema"/> is raised whenever it changes, and an index of another schema is built anew.
/// </summary>
internal static class RecordCodec
{
    private const int ChecksumLength = sizeof(uint);

    public static byte[] Write(Passage passage) => Bytes(w =>
    {
        w.Write(passage.DocumentId);
        w.Write7BitEncodedInt(passage.Ordinal);
        w.Write7BitEncodedInt(passage.Path.Count);
        foreach (var heading in passage.Path) w.Write(heading);
        Write(w, passage.Span);
        w.Write(passage.Text.Text);
        Write(w, passage.Source);
        w.Write7BitEncodedInt(passage.Text.Runs.Count);
        foreach (var run in passage.Text.Runs)
        {
            w.Write7BitEncodedInt(run.Length);
            w.Write7BitEncodedInt(run.Source);
            if (run.Inserted) continue;
            w.Write7BitEncodedInt(run.SourceLength);
            w.Write(run.Replaced);
        }
    });

    public static Passage ReadPassage(byte[] bytes)
    {
        using var r = Reader(bytes);
        var (document, ordinal) = (r.ReadString(), r.Read7BitEncodedInt());
        var path = new string[r.Read7BitEncodedInt()];
        for (var i = 0; i < path.Length; i++) path[i] = r.ReadString();
        var (span, text, source) = (ReadSpan(r), r.ReadString(), ReadText(r));
        var runs = new MappedText.Run[r.Read7BitEncodedInt()];
        var at = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var (runLength, from) = (r.Read7BitEncodedInt(), r.Read7BitEncodedInt());
            runs[i] = from < 0 ? new(at, runLength, -1, 0) : new(at, runLength, from, r.Read7BitEncodedInt(), r.ReadBoolean());
            at += runLength;
        }

        return new Passage(document, ordinal, path, MappedText.FromRuns(text, runs), span) { Source = source };
    }

    public static byte[] Write(IndexedDocument document) => Bytes(w =>
    {
        w.Write(document.Id);
        w.Write(document.Path);
        var m = document.Metadata;
        w.Write(m.Title);
        Write(w, m.Issuer);
        Write(w, m.Number);
        w.Write((byte)m.Level);
        Write(w, m.Region);
        Write(w, m.Date);
        w.Write((byte)m.Status);
        w.Write((byte)m.Kind);
        Write(w, m.Basis);
        w.Write((byte)(m.Verified is { } verified ? verified ? 1 : 0 : 2));
        w.Write7BitEncodedInt(document.Passages);
        w.Write7BitEncodedInt(document.Requirements);
        w.Write7BitEncodedInt(document.Length);
    });

    public static IndexedDocument ReadDocument(byte[] bytes)
    {
        using var r = Reader(bytes);
        var (id, path, title, issuer, number) = (r.ReadString(), r.ReadString(), r.ReadString(), ReadText(r), ReadText(r));
        var (level, region, date) = ((GovernmentLevel)r.ReadByte(), ReadText(r), ReadText(r));
        var (status, kind, basis, verified) = ((DocumentStatus)r.ReadByte(), (DocumentKind)r.ReadByte(), ReadText(r), r.ReadByte());
        var metadata = new DocumentMetadata(title, issuer, number, level, region, date, status, kind, basis, verified == 2 ? null : verified == 1);
        return new IndexedDocument(id, path, metadata, r.Read7BitEncodedInt(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt());
    }

    public static byte[] Write(Requirement requirement) => Bytes(w =>
    {
        w.Write(requirement.Indicator);
        Write(w, requirement.Scope);
        w.Write((byte)requirement.Bound.Comparator);
        w.Write(requirement.Bound.Value);
        w.Write(requirement.Bound.High is not null);
        if (requirement.Bound.High is { } high) w.Write(high);
        w.Write(requirement.Unit.Symbol);
        w.Write((byte)requirement.Unit.Dimension);
        w.Write((byte)requirement.Kind);
        Write(w, requirement.Deadline);
        w.Write(requirement.Quote);
        Write(w, requirement.Document);
        Write(w, requirement.Section);
        Write(w, requirement.Span);
        Write(w, requirement.FigureSpan);
    });

    public static Requirement ReadRequirement(byte[] bytes)
    {
        using var r = Reader(bytes);
        var (indicator, scope) = (r.ReadString(), ReadText(r));
        var (comparator, value) = ((Comparator)r.ReadByte(), r.ReadDecimal());
        var bound = new Bound(comparator, value, r.ReadBoolean() ? r.ReadDecimal() : null);
        var unit = new Unit(r.ReadString(), (Dimension)r.ReadByte());
        return new Requirement(
            indicator, scope, bound, unit, (RequirementKind)r.ReadByte(), ReadText(r), r.ReadString(), ReadText(r), ReadText(r), ReadSpan(r), ReadSpan(r));
    }

    // Chinese takes two bytes a character in UTF-16 and three in UTF-8.
    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream(1024);
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(0u);
        write(writer);
        writer.Flush();
        var bytes = stream.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Checksum(bytes.AsSpan(ChecksumLength)));
        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes) sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }

    private static BinaryReader Reader(byte[] bytes)
    {
        if (bytes.Length < ChecksumLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Checksum(bytes.AsSpan(ChecksumLength)))
        {
            throw new InvalidDataException("A record does not fit its checksum.");
        }

        return new BinaryReader(new MemoryStream(bytes, ChecksumLength, bytes.Length - ChecksumLength, writable: false), Encoding.Unicode);
    }

    private static void Write(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader)
    {
        var start = reader.Read7BitEncodedInt();
        return new TextSpan(start, start + reader.Read7BitEncodedInt());
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null) writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
