using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What people tell beside a question, of themselves and of why they ask: 县里正在排名单，, 有家长来问，. Its words stand in no answer. A
/// clause that sets a condition (有12个班的话，) or names what is asked about (“三所学校”，) is no such one.
/// </summary>
internal static partial class Asides
{
    /// <summary>How many ideographs the rest must have to be a question of its own, and where nothing gives away that what is left out only tells.</summary>
    private const int Least = 5, LeastLater = 8;

    /// <summary>How many clauses may lead up to a question.</summary>
    private const int MostLeading = 2;

    private static readonly CueBook Cues = CueBook.Load("question-types.txt");
    private static readonly FigureReader Figures = new();

    /// <summary>The question without the clauses that only tell; null when it has none, or nothing that can stand alone is left.</summary>
    /// <param name="text">Simplified and half width.</param>
    public static string? Without(string text)
    {
        var led = Led(text);
        var clauses = Clauses(led).ToList();
        var kept = clauses.Where(clause => !Tells(clause)).ToList();
        // 我想了解睡眠要求: what asks in no other clause asks in the last.
        if (!kept.Exists(Asks) && clauses.Count > 0 && Tells(clauses[^1])) kept.Add(clauses[^1]);
        if (kept.Count == clauses.Count) return led.Length < text.Length ? led : null;
        var rest = string.Join('，', kept);
        return rest.Count(PlainText.IsHan) < Least || kept.Exists(clause => Cues.Has("aside pointed at", clause)) ? null : rest;
    }

    /// <summary>
    /// The question without its first clause, then without its first two: what leads up to a question (县里自查控辍保学，) stands in no answer, though no
    /// word gives it away. None where it asks, holds a figure or sets a condition, or where what is left points back at it.
    /// </summary>
    /// <param name="text">Simplified and half width.</param>
    public static IEnumerable<string> Later(string text)
    {
        var clauses = Clauses(text).ToList();
        for (var first = 0; first < Math.Min(MostLeading, clauses.Count - 1); first++)
        {
            if (Interrogates().IsMatch(clauses[first]) || Binds(clauses[first])) yield break;
            var rest = string.Join('，', clauses.Skip(first + 1));
            if (rest.Count(PlainText.IsHan) < LeastLater || clauses.Skip(first + 1).All(clause => !Asks(clause))) yield break;
            yield return rest;
        }
    }

    /// <summary>去年检查扣了分，《…办法》里…: the question from the title on that opens it, where nothing is asked or supposed before.</summary>
    private static string Led(string text)
    {
        var title = text.IndexOf('《', StringComparison.Ordinal);
        if (title < 2 || !Parting.Contains(text[title - 1]) || !Asks(text[title..])) return text;
        var told = text[..(title - 1)];
        return Asks(told) || Binds(told) ? text : text[title..];
    }

    private const string Parting = "，,。；;！!：: ";

    private static IEnumerable<string> Clauses(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var clause = Clause.Around(text, new TextSpan(at, at));
            if (clause.Length > 0) yield return clause.Of(text);
            at = clause.End + 1;
        }
    }

    private static bool Tells(string clause) => Cues.Find("aside", clause) is { } aside && !Binds(clause) && !Asks(clause.Remove(aside.Start, aside.Length));

    /// <summary>Whether it sets a condition or holds a figure, so that it is part of what is asked.</summary>
    private static bool Binds(string words) => Cues.Has("aside no longer", words) || Figures.Find(words).Any(figure => !TermReader.IsArticle(words, figure));

    private static bool Asks(string words) => !Asked.Read(Cues, words, new Remainder(words)).Soft;

    [GeneratedRegex("[几哪何啥谁吗呢咋]|什么|怎[么样]|多[少久早长大高远重]|[是能可应]否|([一-鿿]{1,2})[不没]\\1")]
    private static partial Regex Interrogates();
}
