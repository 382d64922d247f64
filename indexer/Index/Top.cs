namespace PolicyBot.Indexer.Index;

/// <summary>Keeps the best few of many that are offered. Of equals the first offered is the better.</summary>
internal sealed class Top<T>(int count)
{
    private readonly PriorityQueue<T, (float Score, int Order)> worstFirst = new();
    private float floor = count > 0 ? float.NegativeInfinity : float.PositiveInfinity;
    private int offered;

    public void Offer(T item, float score)
    {
        // Nearly all that is offered is no better than what is kept.
        if (score <= floor) return;
        if (worstFirst.Count < count) worstFirst.Enqueue(item, (score, -offered++));
        else worstFirst.EnqueueDequeue(item, (score, -offered++));
        if (worstFirst.Count == count && worstFirst.TryPeek(out _, out var worst)) floor = worst.Score;
    }

    public IReadOnlyList<(T Item, float Score)> BestFirst()
    {
        var best = new (T, float)[worstFirst.Count];
        for (var i = best.Length - 1; worstFirst.TryDequeue(out var item, out var rank); i--) best[i] = (item, rank.Score);
        return best;
    }
}
