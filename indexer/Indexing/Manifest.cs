using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Indexing;

/// <summary>What a generation was built from: kept beside it, read by the next build and by <c>status</c>, never by a search.</summary>
/// <param name="Schema">The <see cref="Generations.Schema"/> it was built with; another one cannot be read.</param>
/// <param name="Reader">The build of this program, lexicon and all, that read the files.</param>
internal sealed record Manifest(int Schema, Guid Reader, DateTimeOffset Built, IReadOnlyList<IndexedFile> Files)
{
    private const string Name = "manifest.json.gz";

    /// <summary>This build of the program: another code or another word in the lexicon is another one.</summary>
    public static Guid ThisReader { get; } = typeof(Manifest).Module.ModuleVersionId;

    /// <summary>Whether this program would make the same of the same files; if not, all is to be read again.</summary>
    [JsonIgnore]
    public bool IsOfThisReader => Reader == ThisReader;

    /// <summary>Null when the folder has none, or one of another schema.</summary>
    public static Manifest? Read(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, Name))) return null;
        try
        {
            using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, Name)), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(stream, ManifestJson.Default.Manifest) is { Schema: Generations.Schema } manifest ? manifest : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    public void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, Name), FileMode.Create, FileAccess.Write);
        using (var stream = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(stream, this, ManifestJson.Default.Manifest);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>A file as it was when it was read.</summary>
/// <param name="Hash">Of its bytes.</param>
/// <param name="SameAs">The file with the same bytes that stands in the index for both; else null.</param>
/// <param name="Warnings">One line each, in Chinese.</param>
internal sealed record IndexedFile(
    string Name,
    string Path,
    long Size,
    DateTime Modified,
    string Hash,
    string? SameAs,
    IReadOnlyList<IndexedTitle> Documents,
    int Passages,
    int Requirements,
    Coverage Coverage,
    IReadOnlyList<string> Warnings);

/// <param name="Repeals">Titles of the documents that this one says it repeals.</param>
internal sealed record IndexedTitle(string Id, string Title, string? Date, IReadOnlyList<string> Repeals);

[JsonSerializable(typeof(Manifest))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ManifestJson : JsonSerializerContext;
