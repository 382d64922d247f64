namespace PolicyBot.Indexer.Index;

/// <summary>The figures of the ranking. The defaults were found by <c>tests/Benchmarks -- tune</c>, which can be repeated.</summary>
/// <param name="K1">BM25: how soon more of a term stops to count.</param>
/// <param name="B">BM25: how much length counts, 0 to 1.</param>
/// <param name="Single">Weight of one Han character; a pair of them and a Latin word weigh 1.</param>
/// <param name="Rare">Power of a term's rarity (BM25's idf): above 1, rare words count more.</param>
/// <param name="Best">Weight of a document's best passage beside the document as a whole, when documents are ranked.</param>
/// <param name="Title">Weight of the document's title against the passage's text.</param>
/// <param name="Path">Weight of the headings above.</param>
internal sealed record Ranking(double K1 = 0.3, double B = 0.5, double Single = 1, double Rare = 1.15, double Best = 1, double Title = 1.2, double Path = 0.3)
{
    /// <summary>How many of the best by BM25 are measured and ranked anew.</summary>
    public const int Reranked = 30;

    /// <summary>What each measure of <see cref="QueryFit"/> weighs, in its order. Found by <c>tests/Benchmarks -- fit</c>, which can be repeated.</summary>
    public IReadOnlyList<float> Weights { get; init; } =
    [
        3.37f, 8.20f, -8.50f, -5.20f, 5.57f, -3.85f, 2.01f, 9.75f, 1.38f, 0.09f, 2.06f, 2.18f, 6.15f, 0.68f, 3.16f, 3.92f, -5.74f, 7.06f, 5.73f,
        3.08f, -16.75f, -1.21f, -9.54f, 5.90f, 3.36f, -0.38f, -1.73f, 2.56f, -6.90f, 2.77f, 0.26f, -0.39f, 0.14f,
    ];

    /// <summary>The score of a passage by its measures.</summary>
    public float Fit(float[] measures)
    {
        var sum = 0f;
        for (var i = 0; i < measures.Length; i++) sum += Weights[i] * measures[i];
        return sum;
    }

    /// <summary>What share of a list of passages one document fills at most; three may stand in any.</summary>
    public const double ShareOfDocument = 0.25;

    /// <summary>What the score of a passage is worth whose document is repealed or superseded.</summary>
    public const float NoLongerInForce = 0.5f;

    public static Ranking Default { get; } = new();
}
