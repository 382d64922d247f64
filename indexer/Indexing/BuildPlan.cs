using System.Security.Cryptography;

namespace PolicyBot.Indexer.Indexing;

/// <summary>A file whose content the index does not have yet.</summary>
internal sealed record FileToRead(CorpusFile File, string Hash);

/// <summary>What a build has to do to bring an index from what it was to what the files are.</summary>
/// <param name="Kept">Files whose documents stay as they are.</param>
/// <param name="Read">New and changed files, and those that could not be read before.</param>
/// <param name="Removed">Names of files whose documents go; those of changed files among them.</param>
/// <param name="Same">Files with the same bytes as another: that one stands for both.</param>
internal sealed record BuildPlan(
    IReadOnlyList<IndexedFile> Kept, IReadOnlyList<FileToRead> Read, IReadOnlyList<string> Removed, IReadOnlyList<IndexedFile> Same)
{
    // A file written within the clock's grain of being read may have been written again without a trace.
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    /// <param name="warnings">Gets one line for each file that could not be opened, and for each that is there twice.</param>
    public static BuildPlan Make(IReadOnlyList<CorpusFile> files, Manifest? before, ICollection<string> warnings)
    {
        var known = (before?.Files ?? []).ToDictionary(f => f.Name, StringComparer.Ordinal);
        var hashed = new List<FileToRead>();
        foreach (var file in files)
        {
            try
            {
                hashed.Add(new FileToRead(file, Hash(file, known.GetValueOrDefault(file.Name), before)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                warnings.Add($"{file.Name}：打不开，已跳过；请检查访问权限，或关闭正在使用它的程序。");
            }
        }

        List<IndexedFile> kept = [], same = [];
        List<FileToRead> read = [];
        foreach (var twins in hashed.GroupBy(f => f.Hash, StringComparer.Ordinal))
        {
            var first = twins.FirstOrDefault(f => InIndex(f) is not null) ?? twins.First();
            if (InIndex(first) is { } entry) kept.Add(Touched(entry, first.File));
            else read.Add(first);
            foreach (var twin in twins.Where(t => t != first && t.File.Size > 0))
            {
                var line = $"{twin.File.Name}：与 {first.File.Name} 内容相同，只收录一份。";
                same.Add(Entry(twin.File, twin.Hash) with { SameAs = first.File.Name, Warnings = [line] });
            }
        }

        var stay = kept.Select(k => k.Name).ToHashSet(StringComparer.Ordinal);
        var removed = known.Values.Where(f => f.SameAs is null && f.Documents.Count > 0 && !stay.Contains(f.Name)).Select(f => f.Name);
        return new BuildPlan(kept, read, [.. removed], same);

        IndexedFile? InIndex(FileToRead f) =>
            known.GetValueOrDefault(f.File.Name) is { SameAs: null, Documents.Count: > 0 } entry && entry.Hash == f.Hash ? entry : null;
    }

    /// <summary>The manifest's line of a file before anything is known of its content.</summary>
    public static IndexedFile Entry(CorpusFile file, string hash) =>
        new(file.Name, file.Path, file.Size, file.Modified, hash, null, [], 0, 0, Coverage.None, []);

    private static IndexedFile Touched(IndexedFile entry, CorpusFile file) => entry with { Path = file.Path, Size = file.Size, Modified = file.Modified };

    private static string Hash(CorpusFile file, IndexedFile? known, Manifest? before)
    {
        if (known is not null && known.Path == file.Path && known.Size == file.Size && known.Modified == file.Modified
            && before!.Built.UtcDateTime - file.Modified > Grain)
        {
            return known.Hash;
        }

        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(stream).AsSpan(0, 16));
    }
}
