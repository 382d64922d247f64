namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Whether a file that is found below a folder really lies there: a link on the way may lead out of it.</summary>
public static class FolderBoundary
{
    private const int MostLinks = 40;

    /// <summary>True when <paramref name="path"/>, with every link on the way followed, lies in <paramref name="folder"/>; false also for links that go round in a circle or lead nowhere.</summary>
    public static bool Contains(string folder, string path)
    {
        if (Resolve(Path.GetFullPath(folder)) is not { } root || Resolve(Path.GetFullPath(path)) is not { } target) return false;
        var relative = Path.GetRelativePath(root, target);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    private static string? Resolve(string path)
    {
        var links = 0;
        var resolved = Path.GetPathRoot(path) ?? string.Empty;
        var rest = new Stack<string>(Segments(path[resolved.Length..]));
        while (rest.TryPop(out var segment))
        {
            if (segment == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = Path.Combine(resolved, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MostLinks) return null;
            var root = Path.GetPathRoot(target);
            if (!string.IsNullOrEmpty(root)) resolved = root;
            foreach (var part in Segments(target[(root?.Length ?? 0)..])) rest.Push(part);
        }

        return Path.Exists(resolved) ? resolved : null;
    }

    /// <summary>Last first, as a stack wants them.</summary>
    private static IEnumerable<string> Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".").Reverse();
}
