using Microsoft.Extensions.Time.Testing;
using Moq;
using PolicyBot.Channels;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Channels;

public sealed class LiveIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new();
    private readonly Dictionary<string, Mock<IPolicyIndex>> opened = [];
    private readonly LiveIndex live;
    private bool damaged;

    public LiveIndexTests() => live = new LiveIndex(folder.Path, Open, _ => Samples.Assistant, time);

    public void Dispose()
    {
        live.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Borrow_NewGeneration_IsUsedByTheNextAndTheOldClosedAfterItsLast()
    {
        Serve("1");
        var old = live.Borrow();
        Serve("2");
        using (var next = live.Borrow())
        {
            Assert.Equal("2", next.Name);
            Assert.NotSame(old.Index, next.Index);
        }

        Closed("1", Times.Never());
        old.Dispose();
        old.Dispose();
        Closed("1", Times.Once());
        Closed("2", Times.Never());
    }

    [Fact]
    public void Borrow_SameGeneration_IsNotOpenedAgain()
    {
        Serve("1");
        live.Borrow().Dispose();
        time.Advance(TimeSpan.FromMinutes(1));
        using var again = live.Borrow();
        Assert.Equal("1", again.Name);
        Assert.Single(opened);
    }

    [Fact]
    public void Borrow_NewGenerationDamaged_StaysOnTheOldAndTriesAgain()
    {
        Serve("1");
        live.Borrow().Dispose();
        damaged = true;
        Serve("2");
        using (var use = live.Borrow()) Assert.Equal("1", use.Name);
        damaged = false;
        time.Advance(TimeSpan.FromSeconds(2));
        using var mended = live.Borrow();
        Assert.Equal("2", mended.Name);
        Closed("1", Times.Once());
    }

    [Fact]
    public void Borrow_NoIndex_Throws() => Assert.Throws<IndexUnavailableException>(live.Borrow);

    [Fact]
    public void Dispose_InUse_ClosesAfterTheLastUse()
    {
        Serve("1");
        var use = live.Borrow();
        live.Dispose();
        Closed("1", Times.Never());
        use.Dispose();
        Closed("1", Times.Once());
    }

    private void Serve(string generation)
    {
        File.WriteAllText(Path.Combine(folder.Path, "current"), generation);
        time.Advance(TimeSpan.FromSeconds(2));
    }

    private IPolicyIndex Open(string directory)
    {
        var current = Path.Combine(directory, "current");
        if (damaged || !File.Exists(current)) throw new IndexUnavailableException("没有索引。");
        var index = new Mock<IPolicyIndex>();
        opened.Add(File.ReadAllText(current), index);
        return index.Object;
    }

    private void Closed(string generation, Times times) => opened[generation].Verify(index => index.Dispose(), times);
}
