namespace PolicyBot.Indexer.Index;

/// <summary>The figures of the ranking, found by the search in tests/Benchmarks.</summary>
internal static class Ranking
{
    public const float K1 = 0.9f;
    public const float B = 0.4f;
    public const float SingleWeight = 0.5f;
    public const float PairWeight = 1f;
    public const float TitleWeight = 0.3f;
    public const float PathWeight = 0.3f;

    /// <summary>How many passages of one document a list of passages holds at most.</summary>
    public const int PerDocument = 3;
}
