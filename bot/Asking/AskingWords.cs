using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Words that only ask, wherever they stand: 哪张 of 照哪张表, 查不 of 查不查, the 不 at the end of 合格不.</summary>
internal static partial class AskingWords
{
    /// <summary>The text with a space for each of them; those within what people are known to say as a whole (归谁管) stay with it.</summary>
    public static string Without(CueBook cues, string text)
    {
        var rest = new Remainder(text);
        var known = Concepts.Find(text).Select(concept => concept.Span).ToList();
        foreach (var span in Doubled().Matches(text).Concat(Closing().Matches(text)).Concat(Which().Matches(text)).Concat(Leading().Matches(text)).Select(Span).Concat(cues["asking"].SelectMany(phrase => All(text, phrase.Text))))
        {
            if (!rest.IsTaken(span) && !known.Exists(concept => concept.Overlaps(span))) rest.Take(span);
        }

        foreach (var span in Expecting().Matches(text).Select(Span).Where(span => !rest.IsTaken(span))) rest.Take(span);
        return rest.Left();
    }

    /// <summary>Where the text asks for yes or no without any of the phrases for it: 丰富不丰富, 合格不; null when it does not.</summary>
    public static TextSpan? Verdict(string text) => Closing().Match(text) is { Success: true } particle ? Span(particle) : Doubled().Match(text) is { Success: true } doubled ? Span(doubled) : null;

    private static TextSpan Span(Match match) => new(match.Index, match.Index + match.Length);

    private static IEnumerable<TextSpan> All(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal)) yield return new TextSpan(at, at + phrase.Length);
    }

    /// <summary>Of 查不查 and 符不符合 the second part says what is asked about.</summary>
    [GeneratedRegex("([一-鿿]{1,2})[不没](?=\\1)")]
    private static partial Regex Doubled();

    [GeneratedRegex("(?<=[一-鿿])(?<![都也还])(?:没有|[不没])(?=[？?。！! ]*$)")]
    private static partial Regex Closing();

    /// <summary>What led a word that is gone: 美育由 of 美育由哪些单位负责.</summary>
    [GeneratedRegex("(?<![理自缘])由(?=[ ？?]|$)|(?<!回)归(?=[ ？?]|$)")]
    private static partial Regex Leading();

    /// <summary>河南提得更高吧，是多少; 小学也这么早吗: what is expected of the answer says nothing of its subject.</summary>
    [GeneratedRegex("(?:要求|标准)?(?:会|应该)?(?:(?:提|定|放|卡|管|抓)得)?(?:(?:更|再|还|要)?[高低严松宽多少大小](?:一?[点些])|(?:更|还要)[高低严松宽多少大小])(?=[吧吗嘛么]?[，, ])|(?:也要|也得|也是|也)(?:不是)?(?:这么|那么|一样)(?:[早晚多少高低大小严长短]|的(?:要求|标准|规定))?(?=[吗吧么嘛呢？?。，, ]|$)")]
    private static partial Regex Expecting();

    /// <summary>哪 with what counts behind it: 哪张, 哪三家.</summary>
    [GeneratedRegex("哪(?:方面|[一两俩仨二三四五六七八九十几]?[个级家张份段项条头种类块门位层所本边样点处里儿科股些套]?)")]
    private static partial Regex Which();
}
