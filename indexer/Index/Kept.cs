using System.Collections.Concurrent;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// What was worked out once, kept so that it need not be worked out again; where it becomes too much, all of it is dropped. Safe for
/// several threads. It counts what it holds by itself: to ask a <see cref="ConcurrentDictionary{TKey, TValue}"/> for its count takes all of
/// its locks, which costs more than most of what is kept.
/// </summary>
/// <param name="most">How many values are held at most, give or take as many as there are threads.</param>
/// <param name="comparer">Null for the keys' own equality.</param>
public sealed class Kept<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> values = new(comparer);
    private int count;

    /// <summary>The value of a key; two threads that ask for it at once may both work it out.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> work)
    {
        if (values.TryGetValue(key, out var known)) return known;
        var value = work(key);
        Set(key, value);
        return value;
    }

    public bool TryGet(TKey key, out TValue value) => values.TryGetValue(key, out value!);

    public void Set(TKey key, TValue value)
    {
        if (Interlocked.Increment(ref count) > most)
        {
            values.Clear();
            Volatile.Write(ref count, 1);
        }

        values[key] = value;
    }
}
