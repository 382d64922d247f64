using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using PolicyBot.Indexer.Passages;

namespace PolicyBot.Indexer.Index;

/// <summary>Writes one generation. Several threads may add at once; nothing is seen by readers before <see cref="Commit"/>.</summary>
internal sealed class PolicyIndexWriter : IDisposable
{
    private readonly FSDirectory directory;
    private readonly IndexWriter writer;

    /// <param name="folder">The generation's folder: empty, or holding the index to go on from.</param>
    public PolicyIndexWriter(string folder)
    {
        directory = FSDirectory.Open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(IndexFields.Version, new HanAnalyzer())
        {
            RAMBufferSizeMB = 48,
            Codec = new PolicyCodec(),
            UseCompoundFile = false,
        });
    }

    /// <summary>Adds a document of <paramref name="file"/>; a file's documents are replaced by removing the file first.</summary>
    /// <exception cref="ArgumentException">A requirement's quote does not stand in the source at its span.</exception>
    public void Add(string file, AnalysedDocument analysed)
    {
        var (document, passages, requirements) = analysed;
        var indexed = new IndexedDocument(document.Id, document.Path, document.Metadata, passages.Count, requirements.Count, document.Span.Length);
        foreach (var requirement in requirements)
        {
            if (requirement.Span.End <= document.Source.Length && requirement.Span.Of(document.Source) == requirement.Quote) continue;
            throw new ArgumentException($"The quote of {requirement.Indicator} does not stand at {requirement.Span} of {document.Path}.", nameof(analysed));
        }

        // One block, so that a document's passages stand together in one segment.
        writer.AddDocuments([
            IndexFields.Of(file, indexed),
            .. passages.Select(passage => IndexFields.Of(file, indexed, Sourced(passage, document.Source))),
            .. requirements.Select(requirement => IndexFields.Of(file, requirement with { Document = document.Id })),
        ]);
    }

    public void RemoveFile(string file) => writer.DeleteDocuments(new Term(IndexFields.File, file));

    /// <summary>Puts everything on disk for good.</summary>
    /// <param name="repealed">The ids of documents that another one repeals: they are told as repealed from now on.</param>
    public void Commit(params IReadOnlyCollection<string> repealed)
    {
        writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CommitData.Schema] = Generations.Schema.ToString(CultureInfo.InvariantCulture),
            [CommitData.Repealed] = string.Join('\n', repealed),
        });
        writer.Commit();
    }

    private static Passage Sourced(Passage passage, string source) =>
        passage.IsVerbatim ? passage : passage with { Source = passage.Span.Of(source) };

    public void Dispose()
    {
        writer.Rollback();
        directory.Dispose();
    }
}
