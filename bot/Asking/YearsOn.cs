using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A year counted from the one that was spoken of: 再过五年呢 after an answer on 2030 is 2035年呢.</summary>
internal static partial class YearsOn
{
    /// <summary>The message with the year in the place of the words that count; as it is when it counts none, or it is not plain from which.</summary>
    /// <param name="before">What was asked before, with what its answer rested on.</param>
    public static string Read(string said, Question before)
    {
        var plain = PlainText.Of(said);
        if (Counted().Match(plain) is not { Success: true } counted || From(before) is not { } from) return said;
        var by = counted.Groups["next"].Success ? 1 : counted.Groups["last"].Success ? -1 : Numeral.Read(counted.Groups["number"].Value, 0) is { } number ? (int)number.Value : 0;
        return by == 0 ? said : string.Create(CultureInfo.InvariantCulture, $"{from + by}年{plain[counted.Length..]}");
    }

    private static int? From(Question before) => before.Years is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture)
        : before.Footing is { } footing && Year().Matches(footing.Evidence.Sentence) is [var only] ? int.Parse(only.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?:那么|那|要是|如果)?(?:再?[过等](?<number>[一二两三四五六七八九十]{1,2}|[1-9][0-9]?)年(?:[以之]?后)?|(?<number>[一二两三四五六七八九十]{1,2}|[1-9][0-9]?)年[以之]后|(?<next>下一年|次年|来年|第二年)|(?<last>前一年|上一年))")]
    private static partial Regex Counted();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?=年)")]
    private static partial Regex Year();
}
