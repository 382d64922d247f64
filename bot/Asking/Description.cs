using System.Text.RegularExpressions;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What is told of a document, by what of it can be looked for: pairs of characters and other words for them, runs of four, quoted
/// words, numbers, and what stands for a name (XX中学).
/// </summary>
internal sealed partial class Description
{
    /// <summary>How many characters are one place of a text.</summary>
    private const int Place = 160;

    /// <summary>What a description must tell at the least.</summary>
    private const double Telling = 0.85;

    /// <summary>What is told is counted in what a pair tells that stands in one passage only: what one tells that stands in none, what one for which other words are known, a number, what stands for a name, the kind of thing, and what a document says that is of one.</summary>
    private const double Unheard = 0.3, Spoken = 0.5, OfNumber = 0.65, OfNameless = 1.3, OfKind = 0.25, OfOwn = 0.7, OfSchool = 0.2;

    /// <summary>What is left of a pair that reaches from one word into the next, or has a word that every question has; and of a run, which its pairs tell already.</summary>
    private const double Weak = 0.5;

    /// <summary>What counts of what stands in the text only, and of what is written otherwise.</summary>
    private const double InText = 0.9, Otherwise = 0.8, Likely = 0.3;

    private const int Run = 4;

    /// <summary>How often a document says what it is of.</summary>
    private const int Often = 2;

    private const string Common = "的了吗呢是要得有在多少几个一什么怎哪最至每各该应把给就才都也还能可会让去来到里这那我你他咱俺们啥咋以为当搞想靠";

    private readonly List<Told> all = [];

    /// <summary>One thing that is told.</summary>
    /// <param name="Words">What says it, and how much of it each says; the first found counts.</param>
    /// <param name="Sure">Whether it counts against every document when none has it.</param>
    /// <param name="Own">Whether it is what the document is of: said time and again, wherever.</param>
    private readonly record struct Told(IReadOnlyList<(string Text, double Share)> Words, double Weight, bool Sure, bool InTitle = false, bool Own = false);

    private Description()
    {
    }

    public bool Tells => all.Where(told => told.Sure).Sum(told => told.Weight) >= Telling;

    /// <param name="rarest">The rarity of what stands in one passage only.</param>
    public static Description Of(Reference reference, IPolicyIndex index, double rarest)
    {
        var read = new Description();
        var whole = reference.Description + reference.Kind;
        var rest = new Remainder(reference.Description);
        if (reference.Kind.Length > 0) read.all.Add(new Told([(reference.Kind, 1)], OfKind, true, reference.OfPaper));
        foreach (var (thing, own) in reference.Own) read.all.Add(new Told([.. own.Select(word => (word, 1.0))], thing == Reference.School ? OfSchool : OfOwn, true, Own: true));
        foreach (Match nameless in Nameless().Matches(whole))
        {
            string[] names = [nameless.Value, nameless.Groups["x"].Value + reference.Kind];
            read.all.Add(new Told([.. names.Select(name => (name, 1.0)), .. names.Select(name => (name.ToLowerInvariant(), Otherwise)), .. names.Select(name => (name.ToUpperInvariant(), Otherwise))], OfNameless, true));
            rest.Take(new(nameless.Index, Math.Min(nameless.Index + nameless.Length, reference.Description.Length)));
        }

        foreach (Match number in Number().Matches(reference.Description))
        {
            read.all.Add(new Told([(number.Value, 1)], OfNumber, true));
            rest.Take(new(number.Index, number.Index + number.Length));
        }

        var words = rest.Left();
        var borders = WordBorders.Of(words);
        var weights = new double[words.Length];
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (!PlainText.IsHan(words[at]) || !PlainText.IsHan(words[at + 1]) || words[at] == '的' || words[at + 1] == '的') continue;
            var (pair, common) = (words.Substring(at, 2), IsCommon(words[at]) || IsCommon(words[at + 1]));
            if (IsCommon(words[at]) && IsCommon(words[at + 1])) continue;
            var (rarity, meant) = (index.Rarity(pair) / rarest, PairWords.Of(words[at], words[at + 1]).Where(word => word.Share >= Likely).ToList());
            if (rarity <= 0 && meant.Count == 0 && common) continue;
            weights[at] = (rarity > 0 ? rarity : meant.Count > 0 ? Spoken : Unheard) * (common || borders[at + 1] ? Weak : 1);
            read.all.Add(new Told([(pair, 1), .. meant], weights[at], true));
        }

        for (var at = 0; at + Run <= words.Length; at++)
        {
            var pairs = weights.AsSpan(at, Run - 1);
            if (!pairs.Contains(0)) read.all.Add(new Told([(words.Substring(at, Run), 1)], (pairs[0] + pairs[1] + pairs[2]) / 3 * Weak, false));
        }

        foreach (Match quoted in Quoted().Matches(words))
        {
            var name = quoted.Groups["name"];
            var weight = 0.0;
            for (var at = name.Index; at < name.Index + name.Length - 1; at++) weight += weights[at];
            read.all.Add(new Told([(name.Value, 1)], weight, false));
        }

        return read;
    }

    /// <summary>How much of what is told stands in each document, half of it anywhere and half in one place: from 0 to 1, the best first.</summary>
    public IReadOnlyList<(string Document, double Fit)> Fits(IReadOnlyList<(string Id, string Title, string Text)> documents)
    {
        var told = all.Where(one => one.Sure || documents.Any(document => one.Words.Any(word => document.Title.Contains(word.Text, StringComparison.Ordinal) || document.Text.Contains(word.Text, StringComparison.Ordinal)))).ToList();
        var whole = told.Sum(one => one.Weight);
        return [.. documents.Select(document => (document.Id, Fit: whole == 0 ? 0 : Held(told, document.Title, document.Text) / whole)).OrderByDescending(one => one.Fit).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static double Held(List<Told> told, string title, string text)
    {
        var (titled, anywhere) = (0.0, 0.0);
        var places = new List<(int At, int Told, double Weight)>();
        for (var i = 0; i < told.Count; i++)
        {
            if (told[i].Own)
            {
                if (told[i].Words.Sum(word => Count(word.Text, text)) >= Often) titled += told[i].Weight;
                continue;
            }

            foreach (var (word, share) in told[i].Words)
            {
                var weight = told[i].Weight * share;
                if (title.Contains(word, StringComparison.Ordinal))
                {
                    titled += weight;
                    break;
                }

                if (told[i].InTitle) continue;
                var before = places.Count;
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) places.Add((at, i, weight * InText));
                if (places.Count == before) continue;
                anywhere += weight * InText;
                break;
            }
        }

        return titled + ((anywhere + Densest(places, told.Count)) / 2);
    }

    private static int Count(string word, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>The most that stands in one place.</summary>
    private static double Densest(List<(int At, int Told, double Weight)> places, int count)
    {
        places.Sort();
        var seen = new int[count];
        double now = 0, most = 0;
        for (int from = 0, to = 0; to < places.Count; to++)
        {
            if (seen[places[to].Told]++ == 0) now += places[to].Weight;
            for (; places[to].At - places[from].At > Place; from++)
            {
                if (--seen[places[from].Told] == 0) now -= places[from].Weight;
            }

            most = Math.Max(most, now);
        }

        return most;
    }

    private static bool IsCommon(char character) => Common.Contains(character, StringComparison.Ordinal);

    /// <summary>XX中学.</summary>
    [GeneratedRegex("(?<x>[xX×]{2,})[一-鿿]{2}")]
    private static partial Regex Nameless();

    [GeneratedRegex("[0-9]+[一-鿿]?")]
    private static partial Regex Number();

    [GeneratedRegex("[“‘「](?<name>[^”’」]{3,})[”’」]")]
    private static partial Regex Quoted();
}
