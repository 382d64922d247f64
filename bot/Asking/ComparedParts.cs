using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>
/// A question that compares, as one question for each thing compared: two places, two years, two stages, or two schools that only their
/// names tell apart.
/// </summary>
internal static partial class ComparedParts
{
    private const int Most = 4;

    /// <summary>Each thing with the question for it alone; none when the question does not say what is compared.</summary>
    public static IReadOnlyList<(string Name, Question Question)> Of(Question question)
    {
        var alone = question with { Kind = QuestionKind.Threshold };
        if (question.Schools.Count is > 1 and <= Most)
        {
            return [.. question.Schools.Select(school => (school, alone with { Schools = [school], Names = [.. question.Names.Except(question.Schools, StringComparer.Ordinal), school] }))];
        }

        if (question.Names.Count is > 1 and <= Most) return [.. question.Names.Select(name => (name, alone with { Names = [name] }))];
        if (question.Years.Count is > 1 and <= Most) return [.. question.Years.Select(year => (year + "年", alone with { Years = [year] }))];
        if (Pair().Match(question.Text) is { Success: true } pair)
        {
            string[] words = [pair.Groups["first"].Value, pair.Groups["second"].Value];
            return [.. words.Select(word => (word, Without(alone, words.First(other => other != word), word)))];
        }

        return question.Scopes.Distinct(StringComparer.Ordinal).Count() is > 1 and <= Most
            ? [.. question.Scopes.Distinct(StringComparer.Ordinal).Select(scope => (scope, alone with { Scopes = [scope] }))]
            : [];
    }

    private static Question Without(Question question, string other, string own)
    {
        var terms = question.Terms
            .Select(term => term.Text.Contains(other, StringComparison.Ordinal) ? term with { Text = term.Text.Replace(other, string.Empty, StringComparison.Ordinal), Alternatives = [] } : term)
            .Where(term => term.Text.Length > 0 && !other.Contains(term.Text, StringComparison.Ordinal)).ToList();
        if (!terms.Exists(term => term.Text.Contains(own, StringComparison.Ordinal) || own.Contains(term.Text, StringComparison.Ordinal))) terms.Insert(0, new Term(own, []));
        return question with { Terms = terms, Content = question.Content.Replace(other, " ", StringComparison.Ordinal) };
    }

    [GeneratedRegex("(?<first>[一-鿿]{2,4})(?<kind>小学|中学|学校|完小|幼儿园|均衡)(?:和|与|跟|、|同)(?<second>[一-鿿]{2,4})\\k<kind>")]
    private static partial Regex Pair();
}
