namespace PolicyBot.Indexer.Indexing;

/// <summary>What a build did and what the index holds after it.</summary>
/// <param name="Read">Files that were read, being new or changed.</param>
/// <param name="Removed">Files whose documents went, those of changed files not counted.</param>
/// <param name="Warnings">One line each, in Chinese, those of unchanged files too.</param>
public sealed record BuildReport(
    int Files, int Documents, int Passages, int Requirements, int Read, int Removed, IReadOnlyList<string> Warnings, Coverage Coverage, TimeSpan Elapsed);

/// <summary>How far a build is.</summary>
/// <param name="File">The file that was done last.</param>
public sealed record BuildProgress(int Done, int Total, string File);
