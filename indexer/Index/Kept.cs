using System.Collections.Concurrent;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// What was worked out once, kept so that it need not be worked out again; where it becomes too much, what was not asked for lately is
/// dropped. Safe for several threads. It counts what it holds by itself: to ask a <see cref="ConcurrentDictionary{TKey, TValue}"/> for its
/// count takes all of its locks, which costs more than most of what is kept.
/// </summary>
/// <param name="most">How much is held at most, give or take a value for each thread.</param>
/// <param name="comparer">Null for the keys' own equality.</param>
/// <param name="size">How much a value is; null where each is one.</param>
public sealed class Kept<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null, Func<TValue, int>? size = null)
    where TKey : notnull
{
    // What is asked for again while it is among the earlier ones is taken over; all others go at the next turn.
    private volatile ConcurrentDictionary<TKey, TValue> latest = new(comparer), earlier = new(comparer);
    private int held;

    /// <summary>The value of a key; two threads that ask for it at once may both work it out.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> work)
    {
        if (TryGet(key, out var known)) return known;
        var value = work(key);
        Set(key, value);
        return value;
    }

    public bool TryGet(TKey key, out TValue value)
    {
        if (latest.TryGetValue(key, out value!)) return true;
        if (!earlier.TryGetValue(key, out value!)) return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        var added = size?.Invoke(value) ?? 1;
        if (Interlocked.Add(ref held, added) > most / 2)
        {
            (earlier, latest) = (latest, new(comparer));
            Volatile.Write(ref held, added);
        }

        latest[key] = value;
    }
}
