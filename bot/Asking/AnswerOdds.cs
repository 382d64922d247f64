using System.Globalization;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>
/// How likely it is that evidence answers, by trees of decisions over its measures in <c>Lexicon/answer-odds.txt</c>, which a committed
/// search grew. <see cref="EvidenceWeights"/> tell which evidence is the best; these tell whether it is good enough, for which much
/// depends on what goes together.
/// </summary>
internal sealed class AnswerOdds
{
    private const string File = "answer-odds.txt";

    private static readonly Dictionary<string, AnswerOdds> Parts = LexiconFile.Lines(File).GroupBy(line => line.Part, StringComparer.Ordinal)
        .ToDictionary(part => part.Key, part => Read(part.Select(line => line.Text)), StringComparer.Ordinal);

    private readonly Node[][] trees;

    private AnswerOdds(Node[][] trees) => this.trees = trees;

    /// <summary>For a question of that kind.</summary>
    public static AnswerOdds For(QuestionKind kind) => Parts[EvidenceWeights.PartOf(kind)];

    /// <param name="lines">A tree each.</param>
    public static AnswerOdds Read(IEnumerable<string> lines) => new([.. lines.Select(Tree)]);

    /// <summary>The logarithm of the odds.</summary>
    public double Of(double[] measures)
    {
        var sum = 0.0;
        foreach (var tree in trees)
        {
            var at = 0;
            while (tree[at].Measure >= 0) at = measures[tree[at].Measure] <= tree[at].Value ? at + 1 : tree[at].Other;
            sum += tree[at].Value;
        }

        return sum;
    }

    /// <summary>A tree in prefix order: <c>Covered≤0.53</c>, then the tree where that holds, then the one where it does not; a number is a leaf.</summary>
    /// <exception cref="InvalidDataException">The line is no such tree.</exception>
    private static Node[] Tree(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var nodes = new List<Node>();
        Read();
        return nodes.Count == words.Length ? [.. nodes] : throw new InvalidDataException($"{File}: {line}");

        void Read()
        {
            var at = nodes.Count;
            var (name, value) = at < words.Length && words[at].Split('≤') is { Length: 1 or 2 } word ? (word.Length == 2 ? word[0] : null, word[^1]) : throw new InvalidDataException($"{File}: {line}");
            var measure = -1;
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                || (name is not null && (measure = Enum.TryParse<Measure>(name, out var known) ? (int)known : -1) < 0)) throw new InvalidDataException($"{File}: {words[at]}");
            nodes.Add(new Node(measure, number, 0));
            if (name is null) return;
            Read();
            nodes[at] = nodes[at] with { Other = nodes.Count };
            Read();
        }
    }

    /// <param name="Measure">What decides; -1 in a leaf.</param>
    /// <param name="Value">Up to which value the next node follows; in a leaf what it adds.</param>
    /// <param name="Other">The node that follows above it.</param>
    private readonly record struct Node(int Measure, double Value, int Other);
}
