using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// The fields of the index. Every passage, document and requirement is a Lucene document of its own with its record in one stored
/// field, so that opening the index loads none of them; the name of the field with its document's id tells which of the three it is.
/// </summary>
internal static class IndexFields
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public const string Record = "record";
    public const string File = "file";
    public const string Document = "document";
    public const string PassageOf = "passage-of";
    public const string RequirementOf = "requirement-of";
    public const string Title = "title";
    public const string Path = "path";
    public const string Body = "body";
    public const string Indicator = "indicator";

    /// <summary>Tokens of a passage's body.</summary>
    public const string Length = "length";

    /// <summary>The id of a passage's document, as a column.</summary>
    public const string Owner = "owner";

    private static readonly FieldType Stored = Frozen(new FieldType { IsStored = true });
    private static readonly FieldType Key = Frozen(new FieldType { IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    // No positions: phrases are pairs already, and highlights are found in the stored text.
    private static readonly FieldType Words = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });

    public static Document Of(string file, IndexedDocument document) => new()
    {
        new Field(File, file, Key),
        new Field(Document, document.Id, Key),
        new Field(Record, RecordCodec.Write(document), Stored),
    };

    public static Document Of(string file, IndexedDocument document, Passage passage) => new()
    {
        new Field(File, file, Key),
        new Field(PassageOf, document.Id, Key),
        new Field(Title, document.Metadata.Title, Words),
        new Field(Path, string.Join('\n', passage.Path), Words),
        new Field(Body, passage.Text.Text, Words),
        new NumericDocValuesField(Length, HanTokens.Count(passage.Text.Text)),
        new SortedDocValuesField(Owner, new BytesRef(document.Id)),
        new Field(Record, RecordCodec.Write(passage), Stored),
    };

    public static Document Of(string file, Requirement requirement) => new()
    {
        new Field(File, file, Key),
        new Field(RequirementOf, requirement.Document ?? string.Empty, Key),
        new Field(Indicator, requirement.Indicator, Words),
        new Field(Record, RecordCodec.Write(requirement), Stored),
    };

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
