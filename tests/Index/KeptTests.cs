using PolicyBot.Indexer.Index;

namespace PolicyBot.Tests.Index;

/// <summary>What is kept, and what is dropped of it.</summary>
public sealed class KeptTests
{
    [Fact]
    public void Of_TheSameKeyTwice_IsWorkedOutOnce()
    {
        var (kept, worked) = (new Kept<string, int>(10), 0);
        for (var i = 0; i < 2; i++) Assert.Equal(2, kept.Of("班额", word => word.Length + (worked++ * 10)));
        Assert.Equal(1, worked);
    }

    [Fact]
    public void Of_AskedForLately_IsKept()
    {
        var kept = new Kept<int, int>(10);
        for (var i = 0; i < 100; i++)
        {
            kept.Of(i, key => key);
            kept.Of(0, key => key);
        }

        Assert.True(kept.TryGet(0, out _));
        Assert.False(kept.TryGet(50, out _));
    }

    [Fact]
    public void Set_ManyValues_HoldsNoMoreThanItMay()
    {
        var kept = new Kept<int, string>(100, size: text => text.Length);
        for (var i = 0; i < 50; i++) kept.Set(i, "小学班额不超过45人");
        Assert.InRange(Enumerable.Range(0, 50).Where(i => kept.TryGet(i, out _)).ToList().Count, 1, 10);
    }
}
