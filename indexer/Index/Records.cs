using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>The records of an open index, read back from their stored fields. Safe for use by several threads.</summary>
internal sealed class Records(DirectoryReader reader)
{
    /// <summary>How many passages are kept in memory, and how many requirements; about a kilobyte each.</summary>
    private const int MostKept = 20_000;

    // A record is kept once read: decoding it takes longer than finding it.
    private readonly Kept<int, Passage> passages = new(MostKept);
    private readonly Kept<int, Requirement> requirements = new(MostKept);

    /// <summary>The records that carry <paramref name="key"/> in <paramref name="field"/>, of all keys when it is null, in index order.</summary>
    public IEnumerable<T> All<T>(string field, string? key, Func<byte[], T> read)
    {
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var terms = leaf.AtomicReader.GetTerms(field)?.GetEnumerator();
            if (terms is null) continue;
            if (key is not null && !terms.SeekExact(new BytesRef(key))) continue;
            if (key is null && !terms.MoveNext()) continue;
            do
            {
                var docs = terms.Docs(live, null, DocsFlags.NONE);
                while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) yield return At(leaf.DocBase + docs.DocID, read);
            }
            while (key is null && terms.MoveNext());
        }
    }

    public Passage Passage(int doc) => passages.Of(doc, one => At(one, RecordCodec.ReadPassage));

    /// <summary>The Lucene document of a passage; null when there is none. Those of a document stand together, in reading order.</summary>
    public int? PassageOf(string document, int ordinal)
    {
        foreach (var leaf in reader.Leaves)
        {
            var own = new Postings(leaf.AtomicReader, IndexFields.PassageOf).Of(document);
            if (own.Length > 0) return ordinal < own.Length ? leaf.DocBase + own[ordinal].Document : null;
        }

        return null;
    }

    public Requirement Requirement(int doc) => requirements.Of(doc, one => At(one, RecordCodec.ReadRequirement));

    /// <exception cref="IndexUnavailableException">The record is damaged.</exception>
    private T At<T>(int document, Func<byte[], T> read)
    {
        var visitor = new RecordVisitor();
        reader.Document(document, visitor);
        try
        {
            return read(visitor.Bytes);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw new IndexUnavailableException("索引里有一条记录已损坏：请删除索引文件夹，再运行 indexer build 重建。", e);
        }
    }

    private sealed class RecordVisitor : StoredFieldVisitor
    {
        public byte[] Bytes { get; private set; } = [];

        public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;

        public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Bytes = value;
    }
}
