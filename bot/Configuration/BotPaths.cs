namespace PolicyBot.Configuration;

/// <summary>Where corpus and index are when nobody says: beside the working directory, else beside the program's own repository.</summary>
public static class BotPaths
{
    public const string Corpus = "corpus";
    public const string Index = ".index";

    /// <summary>The working directory if it has a corpus, else the nearest folder above the program that has one, else the working directory.</summary>
    public static string Home(string workingDirectory, string programDirectory) =>
        Directory.Exists(Path.Combine(workingDirectory, Corpus)) ? workingDirectory : WithCorpus(programDirectory) ?? workingDirectory;

    private static string? WithCorpus(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Corpus))) return folder.FullName;
        }

        return null;
    }
}
