using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// The index's folder: one subfolder a generation, and a file <c>current</c> that names the one that serves. A generation is
/// written aside, validated, and takes over by the renaming of one file, so that a build killed at any moment leaves the old one
/// serving; what it left behind is cleaned away by the next.
/// </summary>
internal sealed class Generations(string directory)
{
    /// <summary>The form of everything in a generation. Raise it whenever fields, analysis or records change.</summary>
    public const int Schema = 2;

    private string Pointer => Path.Combine(directory, "current");

    /// <summary>The folder of the generation that serves; null when there is none.</summary>
    public string? Current
    {
        get
        {
            if (!File.Exists(Pointer)) return null;
            var folder = Path.Combine(directory, File.ReadAllText(Pointer, Encoding.UTF8).Trim());
            return Directory.Exists(folder) ? folder : null;
        }
    }

    /// <summary>Waits until no other build works on this index. Held until disposed, and let go by the system when the process dies.</summary>
    /// <param name="waiting">Called once, when there is something to wait for.</param>
    public async Task<IDisposable> LockAsync(Action waiting, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(Path.Combine(directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancellation.IsCancellationRequested)
            {
                if (!told) waiting();
                await Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellation);
            }
        }
    }

    /// <summary>Makes the folder of the next generation, a copy of the current one when <paramref name="copy"/>. Call with the lock held.</summary>
    public string Begin(bool copy)
    {
        Clean();
        var last = Numbers().DefaultIfEmpty(0).Max();
        var folder = Path.Combine(directory, (last + 1).ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        if (copy && Current is { } current)
        {
            foreach (var file in Directory.EnumerateFiles(current).Where(f => Path.GetFileName(f) != "write.lock"))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        return folder;
    }

    /// <summary>Lets a generation serve from now on. The one before stays for those who read it, until the build after next.</summary>
    public void Serve(string folder)
    {
        var aside = Pointer + ".new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(Path.GetFileName(folder)));
            file.Flush(flushToDisk: true);
        }

        var before = Current;
        File.Move(aside, Pointer, overwrite: true);
        Clean(keep: before);
    }

    /// <summary>Removes every generation but the one that serves and <paramref name="keep"/>: old ones, and those that a killed build left.</summary>
    private void Clean(string? keep = null)
    {
        var current = Current;
        foreach (var number in Numbers())
        {
            var folder = Path.Combine(directory, number.ToString(CultureInfo.InvariantCulture));
            if (folder == current || folder == keep) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Where open files cannot be deleted, a reader still has it: the next build tries again.
            }
        }
    }

    private IEnumerable<int> Numbers() =>
        Directory.EnumerateDirectories(directory)
            .Select(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(n => n > 0);
}
