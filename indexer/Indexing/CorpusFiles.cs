namespace PolicyBot.Indexer.Indexing;

/// <summary>A file to index.</summary>
/// <param name="Name">Its path relative to the folder that is indexed, with slashes; with several folders, as they were named.</param>
/// <param name="Path">Where it is, absolute.</param>
internal sealed record CorpusFile(string Name, string Path, long Size, DateTime Modified);

/// <summary>Finds the files of a corpus. Hidden files, links that lead out of the folder, and what a folder says about itself are left out.</summary>
internal static class CorpusFiles
{
    private static readonly HashSet<string> AboutTheFolder = new(["README.md", "SOURCES.md", "LICENSE.md"], StringComparer.OrdinalIgnoreCase);

    /// <param name="paths">Files and folders; folders are searched to the bottom.</param>
    /// <param name="knows">Whether a file is of a format that can be read.</param>
    /// <param name="warnings">Gets one line for each place that could not be looked into.</param>
    /// <returns>By name, each file once.</returns>
    public static IReadOnlyList<CorpusFile> Find(IReadOnlyList<string> paths, Func<string, bool> knows, ICollection<string> warnings)
    {
        var files = new SortedDictionary<string, CorpusFile>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (File.Exists(path)) Add(new FileInfo(path), paths.Count == 1 ? Path.GetFileName(path) : path);
            else if (Directory.Exists(path)) Walk(new DirectoryInfo(path), paths.Count == 1 ? string.Empty : path);
            else warnings.Add($"{path}：没有这个文件或文件夹。");
        }

        return [.. files.Values];

        void Walk(DirectoryInfo folder, string name)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = folder.GetFileSystemInfos();
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                warnings.Add($"{(name.Length == 0 ? folder.Name : name)}：文件夹打不开，已跳过；请检查访问权限。");
                return;
            }

            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                var under = name.Length == 0 ? entry.Name : $"{name.TrimEnd('/')}/{entry.Name}";
                if (entry.LinkTarget is not null)
                {
                    warnings.Add($"{under}：是链接，已跳过；需要的话请放入文件本身。");
                }
                else if (entry is DirectoryInfo inner)
                {
                    Walk(inner, under);
                }
                else if (knows(entry.FullName) && !AboutTheFolder.Contains(entry.Name))
                {
                    Add((FileInfo)entry, under);
                }
            }
        }

        void Add(FileInfo file, string name)
        {
            name = name.Replace('\\', '/');
            files[name] = new CorpusFile(name, file.FullName, file.Length, file.LastWriteTimeUtc);
        }
    }
}
