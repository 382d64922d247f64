using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The figure that a question gives, which is not what it asks for, and money of another sort or sum.</summary>
internal static partial class OtherSum
{
    public static bool Is(Question question, Evidence evidence) => IsOfOther(question.Text, evidence) || IsGrant(question.Text, evidence);

    /// <summary>108万元里买电脑花多少: the figure that a question gives is not what it asks for, unless the sentence has it twice; its sentence may tell.</summary>
    public static bool IsGiven(Question question, Evidence evidence) => evidence.Record is { } record && evidence.Figures.Count(figure => figure.Value == record.Bound.Value) < 2
        && (question.Terms.Any(term => term.Figure is { High: null } given && given.Value == record.Bound.Value && given.Unit.Dimension == record.Unit.Dimension)
            || evidence.Figures.Any(figure => figure.Value == record.Bound.Value && IsGiven(question, evidence.Sentence, figure)));

    /// <summary>800万专项资金里有多少买电脑: the sum is given also where its unit is left out.</summary>
    public static bool IsGiven(Question question, string sentence, Figure figure) => figure.Span.End <= sentence.Length
        && Sum().Matches(question.Text).Any(sum => figure.Span.Of(sentence).StartsWith(sum.Value, StringComparison.Ordinal));

    /// <summary>800万元里给高中多少: what does not speak of that sum does not tell how it is parted.</summary>
    private static bool IsOfOther(string text, Evidence evidence) =>
        Parted().Match(text) is { Success: true } sum && !$"{evidence.Around} {evidence.Headings}".Contains(sum.Groups["sum"].Value, StringComparison.Ordinal);

    /// <summary>一顿饭收多少钱: what is given to somebody is no price.</summary>
    private static bool IsGrant(string text, Evidence evidence) => Price().IsMatch(text) && Grant().IsMatch(evidence.Sentence) && !Priced().IsMatch(evidence.Sentence);

    [GeneratedRegex("(?<sum>[0-9]+(?:\\.[0-9]+)?)(?:[万亿]元?|元|块钱?)(?:里|当中|中(?![小学心]))")]
    private static partial Regex Parted();

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?[万亿]")]
    private static partial Regex Sum();

    [GeneratedRegex("[收交缴][一-鿿]{0,4}(?:多少|几)(?:钱|块|元|[百千])|[房月]租|租金|饭费|餐费|学费|保教费|住宿费|伙食费")]
    private static partial Regex Price();

    [GeneratedRegex("补贴|补助|奖励|专项资金|津贴")]
    private static partial Regex Grant();

    [GeneratedRegex("收费|收取|价|租|缴|交纳|学费|餐费|费标准")]
    private static partial Regex Priced();
}
