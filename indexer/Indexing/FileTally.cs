using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Indexer.Indexing;

/// <summary>Adds up what one file gave while its parts are indexed, by several threads at once when it holds many.</summary>
internal sealed class FileTally(FileToRead file)
{
    private readonly Lock gate = new();
    private readonly List<IndexedTitle> documents = [];
    private readonly List<string> warnings = [];
    private Coverage coverage = Coverage.None;
    private int passages;
    private int requirements;

    public void Add(FileReading reading)
    {
        var covered = Coverage.Of(reading);
        lock (gate)
        {
            coverage += covered;
            warnings.AddRange(reading.Warnings.Select(warning => $"{reading.File}：{warning}"));
        }
    }

    public void Add(AnalysedDocument analysed)
    {
        var (id, metadata) = (analysed.Document.Id, analysed.Document.Metadata);
        var title = new IndexedTitle(id, metadata.Title, metadata.Date, metadata.Repeals ?? []);
        lock (gate)
        {
            documents.Add(title);
            passages += analysed.Passages.Count;
            requirements += analysed.Requirements.Count;
        }
    }

    public void Warn(string line)
    {
        lock (gate) warnings.Add(line);
    }

    public IndexedFile ToFile()
    {
        if (documents.Count == 0 && warnings.Count == 0) warnings.Add($"{file.File.Name}：没有读到文字。");
        return BuildPlan.Entry(file.File, file.Hash) with
        {
            Documents = documents,
            Passages = passages,
            Requirements = requirements,
            Coverage = coverage,
            Warnings = warnings,
        };
    }
}
