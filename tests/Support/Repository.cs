namespace PolicyBot.Tests.Support;

/// <summary>Where the project stands on disk, and the test material beside it.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path in the folder <c>shared</c> beside the project; the test is skipped where it is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", .. parts]));
        if (!Path.Exists(path)) Assert.Skip($"no {string.Join('/', parts)} beside the project");
        return path;
    }

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No PolicyBot.sln above {from}.");
    }
}
