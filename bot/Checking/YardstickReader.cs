using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// Finds what a message wants its figure held against: a document by its title (按《…》), its number (教督〔2017〕6号) or what it is
/// (按东刘集的责任书), or all that one level of government has set (按国家标准).
/// </summary>
internal sealed partial class YardstickReader
{
    /// <summary>How many documents the words may fit that name one.</summary>
    private const int Most = 3;

    /// <summary>How many characters of a title single it out, and how many must stand before 标准 or 方案 for it to be a certain one.</summary>
    private const int OfTitle = 4, OfKind = 2;

    /// <summary>How many messages are kept as they were read: one is read for several purposes.</summary>
    private const int MostMessages = 1_000;

    private readonly Kept<string, (Yardstick Yardstick, TextSpan Span)?> known = new(MostMessages, StringComparer.Ordinal);

    private readonly (IndexedDocument Document, string Title, string Words)[] documents;

    public YardstickReader(IPolicyIndex index) => documents =
        [.. index.Documents.Where(document => document.Metadata.Kind != DocumentKind.Template).Select(document => (document, Title(document), Words(document)))];

    /// <summary>Null when the message names nothing to be held against; a title that no document has is named with no documents.</summary>
    public Yardstick? Of(string message) => known.Of(message, Find)?.Yardstick;

    /// <summary>The message with spaces in the place of what it names to be held against: the words and numbers of a title tell nothing of the school.</summary>
    public string Blank(string message) =>
        known.Of(message, Find) is { Span: var span } ? string.Concat(message.AsSpan(0, span.Start), new string(' ', span.Length), message.AsSpan(span.End)) : message;

    private (Yardstick Yardstick, TextSpan Span)? Find(string message)
    {
        var text = PlainText.Of(message);
        foreach (Match match in Titled().Matches(text))
        {
            var title = match.Groups["title"].Value;
            var fitting = OfTitled(title);
            if (fitting.Count > 0 || match.Groups["by"].Success) return (Over($"《{title}》", fitting), Span(match));
        }

        if (Numbered().Match(text) is { Success: true } number && documents.Where(one => one.Document.Metadata.Number is { } own && PlainText.Of(own) == number.Groups["number"].Value).Select(one => one.Document).ToList() is { Count: > 0 } ofNumber)
        {
            return (Over(number.Groups["number"].Value, ofNumber), Span(number));
        }

        if (Levelled().Match(text) is { Success: true } level)
        {
            var meant = LevelOf(level.Groups["level"].Value);
            return (Over(level.Groups["level"].Value + "的标准", [.. documents.Where(one => one.Document.Metadata.Level == meant).Select(one => one.Document)]) with { OfLevel = true }, Span(level));
        }

        return Kind().Match(text) is { Success: true } kind && OfWords(kind.Groups["said"].Value, kind.Groups["kind"].Value) is { Count: > 0 } ofKind
            ? (Over(ofKind.Count == 1 ? $"《{ofKind[0].Metadata.Title}》" : kind.Groups["said"].Value + kind.Groups["kind"].Value, ofKind), Span(kind)) : null;
    }

    private static Yardstick Over(string name, List<IndexedDocument> documents) => new(
        name,
        documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal),
        Former: documents.Count > 0 && documents.TrueForAll(document => document.Metadata.Status.IsFormer()));

    /// <summary>The documents of that title; else those of which it is a part, by its year where it has one.</summary>
    private List<IndexedDocument> OfTitled(string said)
    {
        var words = Letters(said);
        var same = documents.Where(one => Letters(one.Title) == words).Select(one => one.Document).ToList();
        if (same.Count > 0 || words.Length < OfTitle) return same;
        var part = documents.Where(one => IsIn(words, one.Words)).Select(one => one.Document).ToList();
        return part.Count <= Most ? part : [];
    }

    /// <summary>The documents of a kind, by what is said before it: 东刘集的 of 东刘集的责任书.</summary>
    private List<IndexedDocument> OfWords(string said, string kind)
    {
        var words = Letters(Joining().Replace(said, string.Empty));
        if (words.Length < OfKind) return [];
        var fitting = documents.Where(one => one.Title.Contains(kind, StringComparison.Ordinal) && IsIn(words, one.Words)).Select(one => one.Document).ToList();
        return fitting.Count <= Most ? fitting : [];
    }

    /// <summary>Whether the words stand in the document's own in that order, with others between: 办学标准 in 办学条件基本标准. A year may stand anywhere.</summary>
    private static bool IsIn(string said, string words)
    {
        var year = Year().Match(said);
        if (year.Success && !words.Contains(year.Groups["year"].Value, StringComparison.Ordinal)) return false;
        var at = 0;
        foreach (var character in year.Success ? said.Remove(year.Index, year.Length) : said)
        {
            if ((at = words.IndexOf(character, at) + 1) == 0) return false;
        }

        return true;
    }

    private static string Title(IndexedDocument document) => PlainText.Of(document.Metadata.Title);

    /// <summary>What a document may be named by, in the order in which it is said: its place, its title, its year.</summary>
    private static string Words(IndexedDocument document) =>
        Letters(PlainText.Of($"{document.Metadata.Region}{document.Metadata.Title}{document.Metadata.Number}{document.Metadata.Date}"));

    private static string Letters(string text) => string.Concat(text.Where(PlainText.IsWord));

    private static GovernmentLevel LevelOf(string said) => said[0] switch
    {
        '省' => GovernmentLevel.Province,
        '市' => GovernmentLevel.City,
        '县' or '区' => GovernmentLevel.County,
        '镇' or '乡' => GovernmentLevel.Township,
        _ => GovernmentLevel.Nation,
    };

    private static TextSpan Span(Match match) => new(match.Index, match.Index + match.Length);

    private const string By = "(?<by>按照|依照|依据|根据|对照|比照|参照|遵照|按着|照着|按|照|依|据|拿|跟|和|比)?(?:着)?(?:那份|这份|咱们?的?|我们的?)?";

    private const string Behind = "(?:(?:里[头面边]?|中|上)?的?(?:要求|规定|标准|口径|说法|目标|那条|条款)?(?:里[头面边]?|中|上)?(?:来看|来说|来算|来比|看|算|比|写的)?)";

    [GeneratedRegex(By + "《(?<title>(?:[^《》]|《[^《》]*》){2,80})》" + Behind)]
    private static partial Regex Titled();

    [GeneratedRegex(By + "(?<number>[一-鿿]{1,10}[〔\\[(（]20[0-9]{2}[〕\\])）][0-9]{1,4}号)" + Behind)]
    private static partial Regex Numbered();

    /// <summary>国家标准, 省定要求, 县里的标准; not 国家级 and 县里的学校.</summary>
    [GeneratedRegex(By + "(?<![一-鿿]{2})(?<level>国家|全国|教育部|部颁|部里|国标|省里?|市里?|县里?|区里?|镇里?|乡里?)(?:级|定|颁)?(?:的|规定的|要求的|统一的?)?(?:标准|要求|规定|口径|底线|硬杠杠|杠杠|硬指标|那条线)" + "(?:里[头面边]?|中|上)?(?:来看|来说|来算|来比|看|算|比)?")]
    private static partial Regex Levelled();

    [GeneratedRegex("(?:按照|依照|依据|根据|对照|比照|参照|遵照|按着|照着|按|照|依|据)(?<said>[^，,。；;？?！!0-9]{0,4}[^，,。；;？?！!]{0,14}?)(?<kind>责任书|方案|标准|规程|条例|办法|通知|意见|要点|细则|计划|规划|复函)" + Behind)]
    private static partial Regex Kind();

    [GeneratedRegex("(?<year>20[0-9]{2})(?:年?[新旧老]?版|年)?")]
    private static partial Regex Year();

    [GeneratedRegex("的|那份|这份|里|咱们?|我们")]
    private static partial Regex Joining();
}
