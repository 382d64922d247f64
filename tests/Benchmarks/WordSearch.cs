using System.Globalization;
using System.Text;
using PolicyBot.Asking;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Counts what single words tell (<see cref="WordOdds"/>): how often a word that a question says stands in what answers it, and how
/// often in the best of what does not. Counted from the questions of many people's words, so that those of the gold set are told by others.
/// </summary>
internal static class WordSearch
{
    /// <summary>How many times a word is taken to have been seen as words are that as many passages have.</summary>
    private const double Prior = 3;

    /// <summary>How often a word must be seen to be written down.</summary>
    private const int Least = 3;

    /// <param name="beside">Folders read besides the corpus.</param>
    public static async Task RunAsync(string[] beside)
    {
        var text = new StringBuilder("# What single words of a question tell, counted by tests/Benchmarks/WordSearch.cs; not by hand: word = standing missing share.\n");
        var words = Count((await EvidenceSet.LoadAsync(Entry.Repository, EvidenceSet.Wording, beside)).SelectMany(part => part));
        foreach (var (word, told) in words.OrderBy(word => word.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{word} = {told.Standing:0.##} {told.Missing:0.##} {told.Share:0.##}\n");
        await File.WriteAllTextAsync(Path.Combine(Entry.Repository, "indexer", "Lexicon", "word-odds.txt"), text.ToString());
        Console.WriteLine($"{words.Count} words");
    }

    public static Dictionary<string, WordTold> Count(IEnumerable<Candidate[]> questions)
    {
        var (right, wrong) = (new Tally(), new Tally());
        foreach (var question in questions)
        {
            if (question.Where(candidate => candidate.Right).MaxBy(candidate => candidate.Weighed.Score) is { } answer) right.Add(answer);
            if (question.Where(candidate => !candidate.Right).MaxBy(candidate => candidate.Weighed.Score) is { } other) wrong.Add(other);
        }

        var told = new Dictionary<string, WordTold>(StringComparer.Ordinal) { [WordOdds.Others] = Told(right.Share, wrong.Share) with { Share = 0.5 } };
        foreach (var (word, others) in right.Words.Concat(wrong.Words).DistinctBy(word => word.Key, StringComparer.Ordinal))
        {
            told.TryAdd(others, Told(right.ShareOf(others), wrong.ShareOf(others)));
            if (right.Of(word).All + wrong.Of(word).All >= Least) told[word] = Told(Share(right, word, others), Share(wrong, word, others));
        }

        return told;
    }

    private static WordTold Told(double right, double wrong) => new(Math.Log(right / wrong), Math.Log((1 - right) / (1 - wrong)), right);

    private static double Share(Tally tally, string word, string others) => (tally.Of(word).Stands + (Prior * tally.ShareOf(others))) / (tally.Of(word).All + Prior);

    /// <summary>How often each word was said of evidence, and stood in it.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<string, (int Stands, int All)> words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> others = new(StringComparer.Ordinal);
        private int standing, said;

        /// <summary>With what stands for each where it was not counted.</summary>
        public IEnumerable<KeyValuePair<string, string>> Words => others;

        /// <summary>The share over all words.</summary>
        public double Share => said == 0 ? 0.5 : (double)standing / said;

        /// <summary>The share over all words that one name stands for.</summary>
        public double ShareOf(string name) => (Of(name).Stands + (Prior * Share)) / (Of(name).All + Prior);

        public (int Stands, int All) Of(string word) => words.GetValueOrDefault(word);

        public void Add(Candidate candidate)
        {
            for (var i = 0; i < candidate.Words.Count; i++)
            {
                var stand = candidate.Weighed.Fit.Standing[i] ? 1 : 0;
                foreach (var name in new[] { candidate.Words[i], candidate.Others[i] })
                {
                    var (stands, all) = Of(name);
                    words[name] = (stands + stand, all + 1);
                }

                others[candidate.Words[i]] = candidate.Others[i];
                standing += stand;
                said++;
            }
        }
    }
}
