namespace PolicyBot.Indexer.Documents;

/// <summary>A file that could not be read at all. The message is one Chinese line: which file, what is wrong, what to do.</summary>
public sealed class DocumentReadException : Exception
{
    /// <param name="name">The file as the reader knows it: <c>a.zip!/b.txt</c>.</param>
    /// <param name="problem">What is wrong with it, without a full stop.</param>
    /// <param name="remedy">What the reader can do about it, without a full stop.</param>
    public DocumentReadException(string name, string problem, string remedy, Exception? inner = null)
        : base(OneLine($"{name}：{problem}，{remedy}"), inner)
    {
        Problem = OneLine(problem);
        Remedy = OneLine(remedy);
    }

    /// <summary>What is wrong, without the file's name and the remedy.</summary>
    public string Problem { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\0', ' ');
}
