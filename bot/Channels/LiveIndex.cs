using System.Text;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Channels;

/// <summary>
/// The index in use, generation by generation. When a build has swapped a new one in, the next turn is answered from it; turns
/// under way finish on the generation they began with, which is closed when the last of them is done.
/// </summary>
public sealed class LiveIndex : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly string directory;
    private readonly Func<string, IPolicyIndex> open;
    private readonly Func<IPolicyIndex, AnswerTurn> assistant;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private Generation? current;
    private long looked;

    /// <param name="directory">Where the index is; its file <c>current</c> names the generation to use.</param>
    /// <param name="open">Opens the current generation.</param>
    /// <param name="assistant">Makes the assistant that answers from it.</param>
    public LiveIndex(string directory, Func<string, IPolicyIndex> open, Func<IPolicyIndex, AnswerTurn> assistant, TimeProvider time)
    {
        this.directory = directory;
        this.open = open;
        this.assistant = assistant;
        this.time = time;
    }

    /// <summary>The newest generation, held open until the use is disposed of.</summary>
    /// <exception cref="IndexUnavailableException">There is no index that can be read.</exception>
    public Use Borrow()
    {
        lock (gate)
        {
            if (current is null || time.GetElapsedTime(looked) >= LookAgain) Look();
            current!.Users++;
            return new Use(this, current);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            Retire(current);
            current = null;
        }
    }

    private void Look()
    {
        looked = time.GetTimestamp();
        var name = CurrentName();
        if (current is not null && (name is null || name == current.Name)) return;
        try
        {
            var index = open(directory);
            Retire(current);
            current = new Generation(name, index, assistant(index));
        }
        catch (IndexUnavailableException) when (current is not null)
        {
            // A build may be swapping right now, or the new one may be damaged: the old one still answers, and the next look tries again.
        }
    }

    private string? CurrentName()
    {
        try
        {
            return File.ReadAllText(Path.Combine(directory, "current"), Encoding.UTF8).Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Return(Generation generation)
    {
        lock (gate)
        {
            generation.Users--;
            if (generation is { Retired: true, Users: 0 }) generation.Index.Dispose();
        }
    }

    private static void Retire(Generation? generation)
    {
        if (generation is null) return;
        generation.Retired = true;
        if (generation.Users == 0) generation.Index.Dispose();
    }

    /// <summary>One turn's hold on a generation.</summary>
    public sealed class Use : IDisposable
    {
        private readonly LiveIndex owner;
        private readonly Generation generation;
        private bool returned;

        internal Use(LiveIndex owner, Generation generation) => (this.owner, this.generation) = (owner, generation);

        public IPolicyIndex Index => generation.Index;

        public AnswerTurn Answer => generation.Answer;

        /// <summary>The generation's name; null when the index does not name it.</summary>
        public string? Name => generation.Name;

        public void Dispose()
        {
            if (returned) return;
            returned = true;
            owner.Return(generation);
        }
    }

    internal sealed class Generation(string? name, IPolicyIndex index, AnswerTurn answer)
    {
        public string? Name { get; } = name;

        public IPolicyIndex Index { get; } = index;

        public AnswerTurn Answer { get; } = answer;

        public int Users { get; set; }

        public bool Retired { get; set; }
    }
}
