namespace PolicyBot.Indexer.Index;

/// <summary>The figures of the ranking. The defaults were found by <c>tests/Benchmarks -- tune</c>, which can be repeated.</summary>
/// <param name="K1">BM25: how soon more of a term stops to count.</param>
/// <param name="B">BM25: how much length counts, 0 to 1.</param>
/// <param name="Single">Weight of one Han character; a pair of them and a Latin word weigh 1.</param>
/// <param name="Rare">Power of a term's rarity (BM25's idf): above 1, rare words count more.</param>
/// <param name="Best">Weight of a document's best passage beside the document as a whole, when documents are ranked.</param>
/// <param name="Title">Weight of the document's title against the passage's text.</param>
/// <param name="Path">Weight of the headings above.</param>
internal sealed record Ranking(double K1 = 0.5, double B = 0.3, double Single = 0.8, double Rare = 1.15, double Best = 1, double Title = 0.8, double Path = 0.3)
{
    /// <summary>How many of the best by BM25 are measured and ranked anew.</summary>
    public const int Reranked = 30;

    /// <summary>The same for passages, at least: many of a long document can stand before the one that answers.</summary>
    public const int RerankedPassages = 50;

    /// <summary>What each measure of <see cref="QueryFit"/> weighs, in its order. Found by <c>tests/Benchmarks -- fit</c>, which can be repeated.</summary>
    public IReadOnlyList<float> Weights { get; init; } =
    [
        3.28f, 7.65f, -11.02f, -2.03f, 6.46f, -4.27f, 2.04f, 9.69f, 1.35f, 0.26f, 2.03f, 2.14f, 6.46f, 1.04f, 3.36f, 3.77f, -5.53f, 7.04f, 5.59f,
        3.11f, -14.24f, -0.15f, -10.60f, 5.55f, 3.83f, -0.42f, -1.93f, 3.13f, -6.71f, 2.52f, -0.59f, -0.39f, 0.39f,
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
