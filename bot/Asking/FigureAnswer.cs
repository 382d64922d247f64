using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>A figure, the sentence it stands in, and what else applies. Different documents stand side by side, never merged.</summary>
internal static class FigureAnswer
{
    /// <summary>How far below the best record another one may be and still speak of the same thing.</summary>
    private const double Alike = 2.5;

    private const int MostOthers = 7;

    /// <summary>Null when no record answers.</summary>
    public static Answer? Of(Found found) => Of(found, Records(found));

    /// <summary>文化广场要花多少: what is planned at one place, where it is the likeliest of all and nothing else answers. Null when nothing does.</summary>
    public static Answer? OfPlans(Found found) => Of(found, [.. found.Answering
        .Where(weighed => weighed.Evidence.Record is { Kind: RequirementKind.Plan } record && weighed.Evidence.Span.Overlaps(found.Answering[0].Evidence.Span) && weighed.Evidence.Document.Id == found.Answering[0].Evidence.Document.Id && FigureFit.Fits(found.Question.Dimensions, record.Unit.Dimension))
        .DistinctBy(Key)]);

    private static Answer? Of(Found found, IReadOnlyList<Weighed> records)
    {
        if (records.Count == 0) return null;
        var top = records[0];
        List<Weighed> same = [.. records.Where(other => other.Score > top.Score - Alike && SameThing(top, other))];
        var named = OfIndicator(found, top);
        same = [.. same.Union(named)];
        var lead = Lead(found.Question, same, named.Count > 0 ? named.OrderByDescending(Rank).ThenByDescending(other => other.Score).First() : Leader(same));
        var others = same.Except(lead).DistinctBy(Key).OrderByDescending(Rank).Take(MostOthers).ToList();
        var text = new List<string> { OnlyStatus(found.Question, lead) + Sentence(lead) };
        text.AddRange(lead.Select(weighed => Cite.Text(weighed.Evidence)).Distinct(StringComparer.Ordinal));
        if (others.Count > 0)
        {
            text.Add(others.Exists(other => other.Evidence.Document.Id != lead[0].Evidence.Document.Id) ? "其他文件、其他对象的规定（并列，不合并）：" : "同一文件的其他规定：");
            text.AddRange(others.Select(Row));
        }

        return new Answer(
            AnswerKind.Answer,
            string.Join('\n', text),
            [.. lead.Concat(others).Select(weighed => weighed.Evidence.Record!)],
            [.. lead.Concat(others).Select(weighed => Cite.Of(weighed.Evidence)).DistinctBy(citation => (citation.Document, citation.Span))],
            []);
    }

    /// <summary>
    /// All that binds on the very indicator that the question names, where it names no place: documents word it differently, and the one
    /// that counts most need not be worded as the question is. None when the best record is of another indicator.
    /// </summary>
    private static List<Weighed> OfIndicator(Found found, Weighed top)
    {
        var question = found.Question;
        if (question.SinglesOut || question.Years.Count > 0 || question.Terms.Any(term => term.Figure is not null) || top.Evidence.Indicator is not { } indicator
            || !question.Terms.Any(term => term.Indicator?.Name == indicator.Name) || top.Evidence.Record!.Kind != RequirementKind.Requirement) return [];
        return [.. found.Admissible.Where(weighed => weighed.Evidence.Record is { Kind: RequirementKind.Requirement } record && weighed.Evidence.Indicator?.Name == indicator.Name
            && FigureFit.Fits(question.Dimensions, record.Unit.Dimension) && weighed[Measure.Kindergarten] == top[Measure.Kindergarten]
            && weighed[Measure.AgainstDirection] == 0)
            .DistinctBy(Key)];
    }

    /// <summary>The records that answer, of the asked dimension.</summary>
    public static IReadOnlyList<Weighed> Records(Found found) => [.. found.Answering
        .Where(weighed => weighed.Evidence.Record is { } record && IsOfThose(found.Question, weighed, record)
            && FigureFit.Fits(found.Question.Dimensions, record.Unit.Dimension))
        .OrderByDescending(weighed => Math.Round(weighed.Score, 3)).ThenByDescending(weighed => Named(found.Question, weighed))
        .DistinctBy(Key)];

    /// <summary>音乐专用教室1间、美术专用教室1间: of figures in one clause the one whose own name has most of the question.</summary>
    private static double Named(Question question, Weighed weighed) =>
        question.Terms.Sum(term => term.Text.Length * Coverage.Of(term, weighed.Evidence.Record!.Indicator, string.Empty, string.Empty));

    /// <summary>What one school has says nothing of a stage that the sentence does not name.</summary>
    private static bool IsOfThose(Question question, Weighed weighed, Requirement record) =>
        record.Kind is RequirementKind.Requirement or RequirementKind.Target || ((record.Kind == RequirementKind.Status || question.AsksStatus) && weighed.Scope is ScopeFit.Same or ScopeFit.Narrower) || question.SinglesOut;

    /// <summary>The records that open the answer: those of the document that counts most, one for each of its scopes.</summary>
    private static List<Weighed> Lead(Question question, List<Weighed> same, Weighed leader) => [.. same
            .Where(other => other.Evidence.Document.Id == leader.Evidence.Document.Id && other.Score > leader.Score - (question.Scopes.Count > 0 ? 0.4 : 1.2))
            .DistinctBy(other => (other.Evidence.Record!.Scope, other.Evidence.Record.Bound))
            .Take(4)];

    /// <summary>Of the records that fit about as well as the best, the one of the document that counts most.</summary>
    public static Weighed Leader(IReadOnlyList<Weighed> records) => records
        .Where(other => other.Score > records[0].Score - 1)
        .OrderByDescending(Rank)
        .ThenByDescending(other => other.Score)
        .First();

    private static string OnlyStatus(Question question, List<Weighed> lead) =>
        question is { Names.Count: 0, AsksStatus: false, Kind: QuestionKind.Threshold } && lead[0].Evidence.Record!.Kind == RequirementKind.Status
            ? "没有找到这项标准，只有一所学校的现状："
            : string.Empty;

    private static string Sentence(List<Weighed> lead)
    {
        var records = lead.ConvertAll(weighed => weighed.Evidence.Record!);
        var natures = records.ConvertAll(FigureWording.Nature);
        var mixed = natures.Distinct(StringComparer.Ordinal).Count() > 1;
        var sentence = string.Join("；", records.Select((record, i) => FigureWording.Sentence(record) + (mixed ? natures[i] : string.Empty)).Distinct(StringComparer.Ordinal));
        return sentence + "。" + (mixed ? string.Empty : natures[0]);
    }

    public static string Row(Weighed weighed)
    {
        var record = weighed.Evidence.Record!;
        var metadata = weighed.Evidence.Metadata;
        return $"· {FigureWording.Sentence(record)}｜{FigureWording.Kind(record.Kind)}｜{SourceWording.Place(metadata, string.Empty)}";
    }

    private static bool SameThing(Weighed top, Weighed other)
    {
        var (first, second) = (top.Evidence.Record!, other.Evidence.Record!);
        if (first.Unit.Dimension != second.Unit.Dimension) return false;
        if (IndicatorCatalog.Default.Similarity(first.Indicator, second.Indicator) > 0.6) return true;
        return top.Evidence.Document.Id == other.Evidence.Document.Id && top.Evidence.Span == other.Evidence.Span
            && other.Local > top.Local - 0.1;
    }

    /// <summary>In force before repealed, higher before lower, newer before older.</summary>
    public static (bool, bool, int, string) Rank(Weighed weighed)
    {
        var metadata = weighed.Evidence.Metadata;
        return (!metadata.Status.IsFormer(), weighed.Evidence.Record?.Kind != RequirementKind.Status,
            (int)metadata.Level, metadata.Date ?? string.Empty);
    }

    private static (string, string, Bound, string?) Key(Weighed weighed)
    {
        var record = weighed.Evidence.Record!;
        return (weighed.Evidence.Document.Id, record.Indicator, record.Bound, record.Scope);
    }
}
