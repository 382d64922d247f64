using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Checking.Composite;

/// <summary>
/// When a school as a whole meets 优质均衡: so many of its indicators do, and none of the rest is below a share of its requirement.
/// Both numbers are read from the sentence of the index that says so.
/// </summary>
/// <param name="AtLeast">How many indicators must be met.</param>
/// <param name="Floor">The share of its requirement, inclusive, that each of the rest must reach: 0.85.</param>
public sealed record CompositeRule(int AtLeast, decimal Floor, Citation Citation)
{
    private const string Query = "学校指标至少项达到要求，余项不低于要求的";
    private const int Looked = 20;
    private static readonly string[] Rest = ["余项", "其余", "其它", "其他"];
    private static readonly FigureReader Figures = new();

    /// <summary>The names of the indicators that are counted.</summary>
    public static IReadOnlyList<string> Indicators { get; } = Vocabulary.Lines("quality-balance");

    /// <summary>The document that the rule stands in, whose thresholds it counts.</summary>
    public string Document => Citation.Document;

    /// <summary>Null when no passage of the index holds such a rule.</summary>
    public static CompositeRule? Find(IPolicyIndex index)
    {
        foreach (var hit in index.Search(new PassageQuery(Query, Looked)))
        {
            var text = hit.Passage.Text.Text;
            foreach (var sentence in Sentences(text))
            {
                if (Read(sentence.Of(text)) is not { } read) continue;
                var source = hit.Passage.Text.ToSource(sentence) ?? hit.Passage.Span;
                return new CompositeRule(read.AtLeast, read.Floor, new Citation(hit.Document.Id, hit.Document.Metadata.Title, hit.Passage.Section, sentence.Of(text), source));
            }
        }

        return null;
    }

    /// <summary>至少6项达到要求，余项不低于要求的85%.</summary>
    internal static (int AtLeast, decimal Floor)? Read(string sentence)
    {
        var rest = Rest.Select(word => sentence.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Max();
        if (rest < 0) return null;
        var figures = Figures.Find(sentence);
        var counts = figures.Where(figure => figure.Span.End <= rest && figure.Unit.Symbol is "项" or "个").Select(figure => figure.Value).ToArray();
        var floor = figures.FirstOrDefault(figure => figure.Span.Start >= rest && figure.Unit.Dimension == Dimension.Share);
        return counts.Length > 0 && floor is { Value: > 0 and < 100 } ? ((int)counts.Min(), floor.Value / 100) : null;
    }

    private static IEnumerable<TextSpan> Sentences(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny("。；\n");
            end = end < 0 ? text.Length : start + end + 1;
            yield return new TextSpan(start, end);
            start = end;
        }
    }
}
