using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>The items of a list, told by the word that they end with: 图书室、卫生室 are two 室.</summary>
internal static partial class Items
{
    /// <summary>What the items asked for are called: 哪些专用的室 asks for 室; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static string? Asked(string text)
    {
        if (Steps().IsMatch(text)) return "阶段";
        var noun = Noun().Match(text).Groups["noun"].Value;
        if (noun.Length == 0) noun = Before().Match(text).Groups["noun"].Value;
        return noun.Length == 0 ? null : noun;
    }

    /// <summary>Whether several are asked for where one might be: 哪些部门.</summary>
    public static bool AreSeveral(string text) => text.Contains("哪些", StringComparison.Ordinal) || text.Contains("哪几", StringComparison.Ordinal) || text.Contains("都有谁", StringComparison.Ordinal);

    /// <summary>How many items are asked for: 哪八样, 三项机制, “六公开”; null when the question does not say.</summary>
    /// <param name="text">The question, simplified.</param>
    public static int? Number(string text) =>
        Numbered().Match(text) is { Success: true } match && Numeral.Read(match.Groups["number"].Value, 0) is { Value: > 1 } number ? (int)number.Value : null;

    /// <summary>Whether that many items stand side by side in the sentence.</summary>
    public static bool Count(string sentence, int number)
    {
        foreach (var part in sentence.Split(['。', '；', ';', '：', ':', '(', ')', '（', '）', '“', '”', '"']))
        {
            if (part.Split([',', '，']).Any(clause => Enumerated(clause) is var many && many > 1 && (many == number || (many + 1 == number && Joined().IsMatch(clause))))) return true;
            if (number > 2 && !part.Contains('、', StringComparison.Ordinal) && part.Count(character => character is ',' or '，') + 1 == number) return true;
        }

        return false;

        static int Enumerated(string clause) => clause.Count(character => character == '、') + 1;
    }

    /// <summary>The clauses that enumerate, each with the one before it that says of what: 评估对象为义务教育学校，包括小学、初中.</summary>
    public static IReadOnlyList<string> Clauses(IReadOnlyList<string> clauses) =>
        [.. clauses.Select((clause, at) => at > 0 && Continues().IsMatch(clause) ? $"{clauses[at - 1]}，{clause}" : clause).Where(clause => clause.Contains('、', StringComparison.Ordinal))];

    /// <summary>Whether what stands above the list is what the question asks for: 三、存在问题 for 有哪些毛病, 二、责任内容 for 责任内容有哪些.</summary>
    public static bool AreNamed(Question question, Evidence list)
    {
        if (list.Items.Count == 0) return false;
        if (question.Items is { } noun && (Announces(list.Around, noun) || Announces(list.OwnHeading, noun))) return true;
        var heading = ListMark.Strip(list.OwnHeading).Trim('。', '：', ':', ' ');
        return heading.Length > 2 && question.Text.Contains(heading, StringComparison.Ordinal);
    }

    /// <summary>Whether the words announce items of that name with their number or as a heading does: 三个阶段, 存在问题.</summary>
    public static bool Announces(string words, string noun)
    {
        var end = words.AsSpan().TrimEnd("。：:； ");
        foreach (var name in Names(noun))
        {
            if (name.Length > 1 && end.EndsWith(name, StringComparison.Ordinal)) return true;
            for (var at = words.IndexOf(name, StringComparison.Ordinal); at > 0; at = words.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (Counting().IsMatch(words.AsSpan(Math.Max(0, at - 4), Math.Min(4, at)))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence may hold that many items: one less marks stand between them.</summary>
    public static bool MayHold(string sentence, int number) => sentence.AsSpan().Count('、') + sentence.AsSpan().Count(',') + sentence.AsSpan().Count('，') + Joined().Count(sentence) >= number - 1;

    /// <summary>How many items of a sentence end as items of that name do.</summary>
    public static int Of(string sentence, string noun)
    {
        var (count, names) = (0, Names(noun));
        foreach (var clause in sentence.Split(['，', ',', '；', '。', '（', '(', '：', ':']))
        {
            var items = clause.Split(['、', '和']);
            // 市发展改革、财政和住房城乡建设部门: what the last is called they all are.
            var last = Array.FindLastIndex(items, item => Array.Exists(names, name => name.Length > 1 && item.Length > name.Length && item.EndsWith(name, StringComparison.Ordinal)));
            count += last > 1 ? last + 1 : items.Count(item => Array.Exists(names, name => (item.Length > name.Length || name.Length > 1) && item.EndsWith(name, StringComparison.Ordinal)));
        }

        return count;
    }

    /// <summary>Whether an item's name says that it is of that name.</summary>
    public static bool Is(string item, string noun) => Array.Exists(Names(noun), name => name.Length > 1 ? item.Contains(name, StringComparison.Ordinal) : item.EndsWith(name, StringComparison.Ordinal));

    /// <summary>Other words for items of that name, of at least two characters; none when it is not known.</summary>
    public static IReadOnlyList<string> Alike(string noun) => [.. (Kinds.GetValueOrDefault(noun) ?? []).Where(name => name.Length > 1 && name != noun)];

    private static string[] Names(string noun) => Kinds.GetValueOrDefault(noun) ?? [noun, noun[^1..]];

    private static readonly Dictionary<string, string[]> Kinds = LexiconFile.Lines("item-kinds.txt")
        .Select(line => line.Pair())
        .SelectMany(pair => LexiconFile.Words(pair.Name).Select(said => (said, Written: LexiconFile.Words(pair.Value))))
        .ToDictionary(pair => pair.said, pair => pair.Written, StringComparer.Ordinal);

    [GeneratedRegex("[两二三四五六七八九十0-9](?:个|大|项|条|类|种|所|家|门|间)?$")]
    private static partial Regex Counting();

    [GeneratedRegex("^(?:具体|主要)?(?:包括|包含|分别|分为|即|就是|也就是|指|是|有|如|其中)")]
    private static partial Regex Continues();

    [GeneratedRegex("[和及与以]")]
    private static partial Regex Joined();

    [GeneratedRegex("哪(?<number>[两二三四五六七八九十]|1?[0-9])|[“\"「『‘](?<number>[两二三四五六七八九十])(?!年)|(?<!第)(?<number>[两二三四五六七八九十]|1?[0-9])(?:个|大|项|条|类|种|步)(?!(?:月|学期|小时|星期|百分点|工作日|班))")]
    private static partial Regex Numbered();

    [GeneratedRegex("几步|几个?(?:阶段|步骤|环节|时期)|哪些(?:阶段|步骤|环节)")]
    private static partial Regex Steps();

    [GeneratedRegex("(?<noun>[一-鿿]{2})(?:到底|究竟)?(?:都|分别|具体|主要|各)?(?:有|包括|包含|是|指|分)的?(?:哪些|哪几|什么|啥)")]
    private static partial Regex Before();

    [GeneratedRegex("(?:哪些|哪几|哪[两二三四五六七八九十]) ?(?>[两二三四五六七八九十]?(?:个|种|类|样|所|间|项|家|位|门|条|道|大)*)(?:专用的?|功能|具体的?|主要的?)?(?<noun>[一-鿿]{1,4}?)(?:[，。？?！,、]|$|呢|吗|要|得|都|可以|能|必须|需要|由|被|是|有|没)")]
    private static partial Regex Noun();
}
