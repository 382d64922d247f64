using PolicyBot.Answers;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The items of a list: the headings under the heading that the question names.</summary>
internal static class OutlineAnswer
{
    private const double HeadingFloor = 0.8;
    private const int Most = 20, Shown = 90;

    /// <summary>Null when no heading is about the question, or none stands under it.</summary>
    public static Answer? Of(Found found)
    {
        var question = found.Question;
        if (question.Terms.Count == 0) return null;
        foreach (var weighed in found.Answering.Where(weighed => weighed.Evidence.Record is null))
        {
            var path = weighed.Evidence.Passage.Path;
            for (var depth = path.Count - 1; depth >= 0; depth--)
            {
                var heading = PlainText.Of(path[depth]);
                if (Share(question, heading, PlainText.Of(weighed.Evidence.Metadata.Title)) < HeadingFloor) continue;
                var items = Under(found, weighed.Evidence, depth);
                if (items.Count < 2) continue;
                return Listed($"“{heading}”共{items.Count}项：", items, [.. path.Take(depth + 1)]);
            }
        }

        return Alike(found);
    }

    /// <summary>Headings side by side that all say what is asked for: 动员部署阶段, 整改提升阶段.</summary>
    private static Answer? Alike(Found found)
    {
        if ((found.Question.Items ?? found.Question.Terms.LastOrDefault(term => !term.Light && term.Figure is null)?.Text) is not { Length: 2 } kind) return null;
        foreach (var group in found.Answering
            .Where(weighed => weighed.Evidence is { Record: null, Passage.Path.Count: > 0 })
            .GroupBy(weighed => (weighed.Evidence.Document.Id, string.Join('›', weighed.Evidence.Passage.Path.SkipLast(1)))))
        {
            var items = group
                .Select(weighed => (Heading: PlainText.Of(weighed.Evidence.Passage.Path[^1]), weighed.Evidence))
                .Where(item => item.Heading.Contains(kind, StringComparison.Ordinal))
                .DistinctBy(item => item.Heading, StringComparer.Ordinal)
                .OrderBy(item => item.Evidence.Span.Start)
                .ToList();
            if (items.Count > 1) return Listed($"共{items.Count}项：", items, [.. items[0].Evidence.Passage.Path.SkipLast(1)]);
        }

        return null;
    }

    private static Answer Listed(string lead, List<(string Heading, Evidence Evidence)> items, IReadOnlyList<string> path)
    {
        var text = new List<string> { lead };
        text.AddRange(items.Select(item => $"· {item.Heading}{(item.Evidence.Quote.Length <= Shown ? item.Evidence.Sentence : string.Empty)}"));
        text.Add($"——{SourceWording.Place(items[0].Evidence.Metadata, string.Join(" › ", path))}");
        return new Answer(AnswerKind.Answer, string.Join('\n', text), [], [.. items.Select(item => Cite.Of(item.Evidence)).Take(Most)], []);
    }

    /// <summary>How much of the question the heading says, with the title's help.</summary>
    private static double Share(Question question, string heading, string title)
    {
        var terms = question.Terms.Where(term => !term.Light).ToList();
        if (terms.Count == 0) return 0;
        var own = terms.Max(term => Coverage.Of(term, heading, string.Empty, string.Empty));
        return own < HeadingFloor ? 0 : terms.Average(term => Coverage.Of(term, heading, title, string.Empty));
    }

    private static List<(string Heading, Evidence Evidence)> Under(Found found, Evidence evidence, int depth)
    {
        var above = evidence.Passage.Path.Take(depth + 1).ToList();
        return [.. found.Whole(evidence)
            .Where(one => one.Passage.Path.Count > depth + 1 && one.Passage.Path.Take(depth + 1).SequenceEqual(above, StringComparer.Ordinal))
            .OrderBy(one => one.Span.Start)
            .Select(one => (PlainText.Of(one.Passage.Path[depth + 1]), one))
            .DistinctBy(item => item.Item1, StringComparer.Ordinal)
            .Take(Most)];
    }
}
