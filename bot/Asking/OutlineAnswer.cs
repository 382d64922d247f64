using PolicyBot.Answers;

namespace PolicyBot.Asking;

/// <summary>The items of a list: the headings under the heading that the question names.</summary>
internal static class OutlineAnswer
{
    private const double HeadingFloor = 0.8;
    private const int Most = 20;

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
                if (question.Terms.Average(term => Coverage.Of(term, heading, string.Empty, string.Empty)) < HeadingFloor) continue;
                var items = Under(found, weighed.Evidence, depth);
                if (items.Count < 2) continue;
                var text = new List<string> { $"“{heading}”共{items.Count}项：" };
                text.AddRange(items.Select(item => $"· {item.Heading}"));
                text.Add($"——{SourceWording.Place(weighed.Evidence.Metadata, string.Join(" › ", path.Take(depth + 1)))}");
                return new Answer(AnswerKind.Answer, string.Join('\n', text), [], [.. items.Select(item => Cite.Of(item.Evidence)).Take(Most)], []);
            }
        }

        return null;
    }

    private static List<(string Heading, Evidence Evidence)> Under(Found found, Evidence evidence, int depth)
    {
        var above = evidence.Passage.Path.Take(depth + 1).ToList();
        return [.. found.All
            .Where(weighed => weighed.Evidence.Record is null && weighed.Evidence.Document.Id == evidence.Document.Id
                && weighed.Evidence.Passage.Path.Count > depth + 1 && weighed.Evidence.Passage.Path.Take(depth + 1).SequenceEqual(above, StringComparer.Ordinal))
            .OrderBy(weighed => weighed.Evidence.Span.Start)
            .Select(weighed => (PlainText.Of(weighed.Evidence.Passage.Path[depth + 1]), weighed.Evidence))
            .DistinctBy(item => item.Item1, StringComparer.Ordinal)
            .Take(Most)];
    }
}
