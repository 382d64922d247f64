namespace PolicyBot.Indexer.Index;

/// <summary>Keeps the best few of many that are offered. Of equals the first offered is the better.</summary>
internal sealed class Top<T>(int count)
{
    private readonly PriorityQueue<T, (float Score, int Order)> worstFirst = new();
    private int offered;

    public void Offer(T item, float score)
    {
        var full = worstFirst.Count == count;
        if (full && (!worstFirst.TryPeek(out _, out var worst) || score <= worst.Score)) return;
        if (full) worstFirst.EnqueueDequeue(item, (score, -offered++));
        else worstFirst.Enqueue(item, (score, -offered++));
    }

    public IReadOnlyList<(T Item, float Score)> BestFirst()
    {
        var best = new (T, float)[worstFirst.Count];
        for (var i = best.Length - 1; worstFirst.TryDequeue(out var item, out var rank); i--) best[i] = (item, rank.Score);
        return best;
    }
}
