using System.Collections.Concurrent;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Index.Vectors;
using PolicyBot.Indexer.Indexing;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer;

/// <summary>Brings an index up to date with files and folders: file → text → documents → sections → passages + requirements → index.</summary>
/// <param name="directory">The index's folder; made when it is not there.</param>
public sealed class CorpusIndexer(string directory, TimeProvider? time = null)
{
    private readonly TimeProvider time = time ?? TimeProvider.System;
    private readonly Generations generations = new(directory);
    private readonly FileReader reader = new();
    private readonly PassageBuilder passages = new();
    private readonly RequirementExtractor requirements = new();

    /// <summary>Called once when another build works on the same index and this one waits for it.</summary>
    public Action Waiting { get; init; } = () => { };

    /// <summary>Gives the passages vectors when there is one; when it fails, that is a warning and the index has none for what is new.</summary>
    public PassageEmbedder? Embedder { get; init; }

    /// <summary>
    /// Afterwards the index holds what <paramref name="paths"/> hold and nothing else. Only new and changed files are read. A file that
    /// cannot be read gives a warning. Until the new generation is whole, and when this fails or is killed, the old one serves.
    /// </summary>
    /// <exception cref="IndexUnavailableException">The new generation was not whole when it was read back, or the folder cannot be written.</exception>
    public async Task<BuildReport> BuildAsync(IReadOnlyList<string> paths, IProgress<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var started = time.GetTimestamp();
        using var alone = await generations.LockAsync(Waiting, time, cancellation);
        var warnings = new List<string>();
        var files = CorpusFiles.Find(paths, FormatReader.Knows, warnings);
        var before = Manifest.Read(generations.Current) is { IsOfThisReader: true } known ? known : null;
        var plan = BuildPlan.Make(files, before, warnings);
        var indexed = plan.Kept.Concat(plan.Same).ToList();
        if (before is null || plan.Read.Count > 0 || plan.Removed.Count > 0 || plan.Same.Count != before.Files.Count(f => f.SameAs is not null))
        {
            var folder = generations.Begin(copy: before is not null);
            var read = await WriteAsync(folder, plan, indexed, progress, cancellation);
            indexed.AddRange(read);
            Validate(folder, read.SelectMany(f => f.Documents).Select(d => d.Id).ToHashSet(StringComparer.Ordinal));
            new Manifest(Generations.Schema, Manifest.ThisReader, time.GetUtcNow(), [.. indexed.OrderBy(f => f.Name, StringComparer.Ordinal)]).Write(folder);
            generations.Serve(folder);
        }

        if (Embedder is not null && await VectorBuild.RunAsync(generations.Current!, Embedder, progress, cancellation) is { } failed) warnings.Add(failed);
        return Report(files.Count, plan, indexed, warnings, time.GetElapsedTime(started));
    }

    private async Task<IReadOnlyCollection<IndexedFile>> WriteAsync(
        string folder, BuildPlan plan, IReadOnlyList<IndexedFile> kept, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        using var writer = new PolicyIndexWriter(folder);
        foreach (var file in plan.Removed) writer.RemoveFile(file);
        var ids = new DocumentIds(kept.SelectMany(f => f.Documents).Select(d => d.Id));
        var read = new ConcurrentBag<IndexedFile>();
        await Parallel.ForEachAsync(plan.Read, cancellation, (file, _) =>
        {
            read.Add(Index(file, writer, ids));
            progress?.Report(new BuildProgress(read.Count, plan.Read.Count, file.File.Name));
            return ValueTask.CompletedTask;
        });
        writer.Commit(Repeals.Resolve(kept.Concat(read).SelectMany(f => f.Documents)));
        return read;
    }

    private IndexedFile Index(FileToRead file, PolicyIndexWriter writer, DocumentIds ids)
    {
        var tally = new FileTally(file);
        try
        {
            Parallel.ForEach(Partitioner.Create(reader.Read(file.File.Path, file.File.Name), EnumerablePartitionerOptions.NoBuffering), reading =>
            {
                tally.Add(reading);
                foreach (var document in reading.Documents)
                {
                    var own = ids.MakeOwn(document, tally.Warn);
                    var records = requirements.Extract(own).Where(record => reading.IsReadable(record.FigureSpan));
                    var analysed = new AnalysedDocument(own, passages.Build(own), [.. records]);
                    writer.Add(file.File.Name, analysed);
                    tally.Add(analysed);
                }
            });
        }
        catch (AggregateException e)
        {
            tally.Warn(FileProblem.Line(file.File.Name, e.InnerExceptions[0]));
        }

        return tally.ToFile();
    }

    /// <summary>What was kept was read back when it was new: of that, the checksums of its files are enough.</summary>
    private static void Validate(string folder, IReadOnlySet<string> written)
    {
        using var index = PolicyIndex.OpenGeneration(folder);
        if (index.Faults(written).FirstOrDefault() is { } fault) throw new IndexUnavailableException($"新索引没有通过检查，仍使用原来的索引：{fault}");
    }

    private static BuildReport Report(int files, BuildPlan plan, IReadOnlyList<IndexedFile> indexed, List<string> warnings, TimeSpan elapsed)
    {
        warnings.AddRange(indexed.OrderBy(f => f.Name, StringComparer.Ordinal).SelectMany(f => f.Warnings));
        return new BuildReport(
            files,
            indexed.Sum(f => f.Documents.Count),
            indexed.Sum(f => f.Passages),
            indexed.Sum(f => f.Requirements),
            plan.Read.Count,
            plan.Removed.Count(name => indexed.All(f => f.Name != name)),
            warnings,
            indexed.Aggregate(Coverage.None, (sum, f) => sum + f.Coverage),
            elapsed);
    }
}
