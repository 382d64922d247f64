using System.Numerics.Tensors;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Indexer.Index.Vectors;

/// <summary>
/// The vectors of a generation's passages, in a file of its folder. Each carries a mark of the text that it was made from: the vector of
/// a passage that has changed since is as good as none. A damaged file is no vectors.
/// </summary>
internal sealed class PassageVectors(string model, IReadOnlyList<(string Document, int Ordinal, Guid Mark, float[] Vector)> rows)
{
    private const string File = "vectors";

    public string Model => model;

    public IReadOnlyList<(string Document, int Ordinal, Guid Mark, float[] Vector)> Rows => rows;

    public static PassageVectors? Read(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return null;
        try
        {
            using var r = new BinaryReader(System.IO.File.OpenRead(path));
            var (model, dimensions, count) = (r.ReadString(), r.ReadInt32(), r.ReadInt32());
            var rows = new List<(string, int, Guid, float[])>();
            for (var i = 0; i < count; i++) rows.Add((r.ReadString(), r.ReadInt32(), new Guid(r.ReadBytes(16)), Floats(r.ReadBytes(dimensions * sizeof(float)), dimensions)));
            return new(model, rows);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        var aside = Path.Combine(folder, File + ".new");
        using (var w = new BinaryWriter(System.IO.File.Create(aside)))
        {
            w.Write(model);
            w.Write(rows.Count == 0 ? 0 : rows[0].Vector.Length);
            w.Write(rows.Count);
            foreach (var (document, ordinal, mark, vector) in rows)
            {
                w.Write(document);
                w.Write(ordinal);
                w.Write(mark.ToByteArray());
                w.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()));
            }
        }

        System.IO.File.Move(aside, Path.Combine(folder, File), overwrite: true);
    }

    /// <summary>The rows whose vectors point most nearly where the query's does, nearest first.</summary>
    public IEnumerable<(string Document, int Ordinal, Guid Mark)> Nearest(float[] query, int count, Func<string, bool> among)
    {
        var top = new Top<int>(count);
        for (var row = 0; row < rows.Count; row++)
        {
            // Above any cosine of -1, since only what is above zero may be offered at all.
            if (rows[row].Vector.Length == query.Length && among(rows[row].Document)) top.Offer(row, 2 + TensorPrimitives.Dot(rows[row].Vector, query));
        }

        return top.BestFirst().Select(best => (rows[best.Item].Document, rows[best.Item].Ordinal, rows[best.Item].Mark));
    }

    /// <summary>What of a passage is embedded.</summary>
    public static string Text(string title, Passage passage) => string.Join('\n', [title, .. passage.Path, passage.Text.Text]);

    public static Guid Mark(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static float[] Floats(byte[] bytes, int count) =>
        bytes.Length == count * sizeof(float) ? System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray() : throw new EndOfStreamException();
}
