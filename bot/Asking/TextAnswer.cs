using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>What the documents say in so many words: a rule, a procedure, who is responsible, a list, yes or no.</summary>
internal static partial class TextAnswer
{
    /// <summary>Null when no sentence is about everything that was asked.</summary>
    public static Answer? Of(Found found)
    {
        var sentences = found.Answering.Where(weighed => weighed.Evidence.Record is null && Fits(found.Question, weighed.Evidence)).ToList();
        if (sentences.Count == 0) return null;
        var best = sentences.MaxBy(weighed => weighed.Score + Bonus(found.Question, weighed.Evidence))!;
        var shown = Together(found.Question, best, sentences);
        var others = sentences
            .Where(other => other.Score > best.Score - 0.12 && other.Evidence.Document.Id != best.Evidence.Document.Id)
            .DistinctBy(other => other.Evidence.Document.Id, StringComparer.Ordinal)
            .Take(2).ToList();
        var text = new List<string> { Opening.Of(found.Question, best.Evidence) };
        text.AddRange(shown.Select(Cite.Text));
        if (others.Count > 0)
        {
            text.Add("其他文件也有规定：");
            text.AddRange(others.Select(other => Cite.Text(other.Evidence)));
        }

        return new Answer(
            AnswerKind.Answer, string.Join('\n', text), [],
            [.. shown.Concat(others.Select(other => other.Evidence)).Select(Cite.Of)], []);
    }

    private static bool Fits(Question question, Evidence evidence) => question.Kind switch
    {
        QuestionKind.Who => Opening.Who(evidence.Sentence) is not null
            || Says(evidence.Sentence, "负责", "牵头", "责任", "承担", "主管", "分管", "组长", "设在", "组织", "由"),
        _ => true,
    };

    private static double Bonus(Question question, Evidence evidence) => question.Kind switch
    {
        QuestionKind.Define => Says(evidence.Sentence, "是指", "指的是", "即", "÷", "除以", "=", "等于", "平方根", "公式", "之比", "标准差") ? 0.3 - (0.03 * evidence.Figures.Count) : 0,
        QuestionKind.Who => Opening.Who(evidence.Sentence) is not null ? 0.15 : 0,
        QuestionKind.List when evidence.Sentence.StartsWith('表') => -0.5,
        QuestionKind.List when Counted().IsMatch(evidence.Sentence) && evidence.Sentence.Contains('、', StringComparison.Ordinal) => 0.5,
        QuestionKind.List => evidence.Sentence.Count(character => character == '、') >= 2 ? 0.3 : Says(evidence.Sentence, "即", "包括", "分为") ? 0.2 : 0,
        QuestionKind.YesNo => Opening.Forbids(evidence.Sentence) || Opening.Allows(evidence.Sentence) ? 0.15 : 0,
        _ => 0,
    };

    /// <summary>The best sentence; for a procedure or a list also what follows it in its passage.</summary>
    private static List<Evidence> Together(Question question, Weighed best, List<Weighed> sentences)
    {
        if (question.Kind is not (QuestionKind.List or QuestionKind.Explain)) return [best.Evidence];
        return [.. sentences
            .Where(other => other.Score > best.Score - 0.1 && other.Evidence.Passage == best.Evidence.Passage)
            .Select(other => other.Evidence)
            .Append(best.Evidence)
            .DistinctBy(evidence => evidence.Span)
            .OrderBy(evidence => evidence.Span.Start)
            .Take(4)];
    }

    /// <summary>四个方面, 3个阶段: a sentence that counts the items also names them.</summary>
    [GeneratedRegex("[两二三四五六七八九十2-9](?:个|大)(?:方面|部分|板块|阶段|类|步骤|环节|层次)")]
    private static partial Regex Counted();

    private static bool Says(string sentence, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (sentence.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
