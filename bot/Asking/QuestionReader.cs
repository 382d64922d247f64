using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Intents;

namespace PolicyBot.Asking;

/// <summary>Takes a question apart by the words people ask with; what is left over is what it is about.</summary>
internal sealed partial class QuestionReader(DocumentNames names)
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");
    private static readonly FigureReader Figures = new();

    public Question Read(string said)
    {
        var text = Openings.Strip(PlainText.Of(said));
        var rest = new Remainder(text);
        var found = names.Find(text);
        foreach (var name in found) rest.Take(name.Span);
        var years = new List<string>();
        foreach (Match year in Year().Matches(text))
        {
            years.Add(year.Value[..4]);
            rest.Take(new TextSpan(year.Index, year.Index + year.Length));
        }

        var ask = Asked.Read(Cues, text, rest);
        var direction = Cues.Has("direction most", text) ? Direction.Most : Cues.Has("direction least", text) ? Direction.Least : Direction.Either;
        var stated = ask.Kind == QuestionKind.YesNo ? Stated(text, rest) : null;
        var terms = TermReader.Read(Cues, text, rest, ask.Dimensions, out var scopes);
        return new Question(
            text, ask.Kind, ask.Dimensions, terms, scopes, [.. found.Select(name => name.Name).Distinct(StringComparer.Ordinal)], years,
            direction, stated, Cues.Has("status", text), ask.Soft);
    }

    private static Figure? Stated(string text, Remainder rest)
    {
        Figure? stated = null;
        foreach (var figure in Figures.Find(text))
        {
            if (rest.IsTaken(figure.Span)) continue;
            stated ??= figure;
            rest.Take(figure.Span);
        }

        return stated;
    }

    [GeneratedRegex("(?:19|20)[0-9]{2}年?")]
    private static partial Regex Year();
}
