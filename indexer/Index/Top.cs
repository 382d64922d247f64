namespace PolicyBot.Indexer.Index;

/// <summary>Keeps the best few of many that are offered. Of equals the first offered is the better.</summary>
internal sealed class Top<T>(int count)
{
    private readonly PriorityQueue<T, (float Score, int Order)> worstFirst = new();
    private int offered;

    public void Offer(T item, float score)
    {
        var rank = (score, -offered++);
        if (worstFirst.Count < count) worstFirst.Enqueue(item, rank);
        else worstFirst.EnqueueDequeue(item, rank);
    }

    public IReadOnlyList<(T Item, float Score)> BestFirst()
    {
        var best = new (T, float)[worstFirst.Count];
        for (var i = best.Length - 1; worstFirst.TryDequeue(out var item, out var rank); i--) best[i] = (item, rank.Score);
        return best;
    }
}
