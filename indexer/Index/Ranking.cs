namespace PolicyBot.Indexer.Index;

/// <summary>The figures of the ranking. The defaults were found by <c>tests/Benchmarks -- tune</c>, which can be repeated.</summary>
/// <param name="K1">BM25: how soon more of a term stops to count.</param>
/// <param name="B">BM25: how much length counts, 0 to 1.</param>
/// <param name="Single">Weight of one Han character; a pair of them and a Latin word weigh 1.</param>
/// <param name="Rare">Power of a term's rarity (BM25's idf): above 1, rare words count more.</param>
/// <param name="Best">Weight of a document's best passage beside the document as a whole, when documents are ranked.</param>
/// <param name="Title">Weight of the document's title against the passage's text.</param>
/// <param name="Path">Weight of the headings above.</param>
internal sealed record Ranking(double K1 = 0.9, double B = 0.4, double Single = 0.5, double Rare = 1.3, double Best = 0.5, double Title = 0.3, double Path = 0.3)
{
    /// <summary>How many of the best by BM25 are measured and ranked anew.</summary>
    public const int Reranked = 30;

    /// <summary>What each measure of <see cref="QueryFit"/> weighs, in its order. Found by <c>tests/Benchmarks -- fit</c>, which can be repeated.</summary>
    public IReadOnlyList<float> Weights { get; init; } =
    [
        3.22f, 7.17f, -9.18f, 5.11f, 3.04f, -6.08f, 4.73f, 9.39f, 1.46f, -1.86f, 2.12f, 0.32f, 5.58f, 0.61f, 2.95f, 4.68f, -6.06f, 8.00f, 4.32f,
        1.33f, -1.68f, 1.77f, -12.97f, 5.14f, 3.05f, -0.59f, -1.76f, 3.33f, -7.97f, 2.86f, 0.40f, -0.43f, 0.12f,
    ];

    /// <summary>The score of a passage by its measures.</summary>
    public float Fit(float[] measures)
    {
        var sum = 0f;
        for (var i = 0; i < measures.Length; i++) sum += Weights[i] * measures[i];
        return sum;
    }

    /// <summary>How many passages of one document a list of passages holds at most.</summary>
    public const int PerDocument = 3;

    /// <summary>What the score of a passage is worth whose document is repealed or superseded.</summary>
    public const float NoLongerInForce = 0.5f;

    public static Ranking Default { get; } = new();
}
