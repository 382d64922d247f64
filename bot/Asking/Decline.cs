using PolicyBot.Answers;

namespace PolicyBot.Asking;

/// <summary>Says that the documents hold no answer, what comes nearest, and what would help. Never a figure of its own.</summary>
internal static class Decline
{
    private const double NearestFloor = 0.35;

    public static Answer Of(Found found)
    {
        var question = found.Question;
        var asked = question.Names.Concat(question.Scopes).Concat(question.Terms.Select(term => term.Text)).Distinct(StringComparer.Ordinal).ToList();
        var topic = asked.Count > 0 ? $"“{string.Concat(asked)}”" : "这个问题";
        var text = new List<string> { $"现有文件里没有找到{topic}{Missing(question)}，不能给出答案。" };
        var nearest = found.All.Where(weighed => weighed.Evidence.Record is null).MaxBy(weighed => weighed.Coverage);
        if (nearest is { Coverage: >= NearestFloor })
        {
            text.Add($"最接近的一段在{SourceWording.Place(nearest.Evidence.Metadata, nearest.Evidence.Passage.Section)}，但它没有回答这个问题。");
        }

        text.Add("可以把写有这项规定的文件放进 corpus/ 后重建索引，或者换个说法、补充学段和地区再问。");
        return new Answer(AnswerKind.Decline, string.Join('\n', text), [], [], []);
    }

    public static Answer Unclear(IReadOnlyList<string> suggestions) => new(
        AnswerKind.Clarify, "想问哪一项？请把要查的事项说出来，例如班额、绿化面积、入学率。", [], [], suggestions);

    private static string Missing(Question question) => question.Kind switch
    {
        QuestionKind.Threshold => "的数字规定",
        QuestionKind.Deadline or QuestionKind.DaysLeft => "的时间规定",
        QuestionKind.Who => "由谁负责的规定",
        _ => "的规定",
    };
}
