namespace PolicyBot.Tests.Support;

/// <summary>A folder of one test's own, gone after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("policybot-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
