using System.Text;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking.Sheets;

/// <summary>Which row names the columns, and what each of them holds.</summary>
internal static class HeaderReader
{
    private const int LookedRows = 10;
    private static readonly FigureReader Figures = new();

    private static readonly Lazy<Dictionary<string, string>> Known = new(() =>
        Vocabulary.Pairs("sheet-columns").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <returns>The header's row from 0, and the columns that have a header.</returns>
    /// <exception cref="SheetException">No row names the schools and something to check.</exception>
    public static (int Row, IReadOnlyList<SheetColumn> Columns) Read(SheetTable table)
    {
        for (var row = 0; row < Math.Min(LookedRows, table.Rows.Count); row++)
        {
            var columns = Enumerable.Range(0, table.Rows[row].Count)
                .Where(column => table.Cell(row, column).Length > 0)
                .Select(column => Column(column, table.Cell(row, column)))
                .ToArray();
            if (columns.Any(column => column is NameColumn) && columns.Any(column => column is IndicatorColumn or CountColumn)) return (row, columns);
        }

        throw new SheetException($"工作表“{table.Sheet}”前{LookedRows}行里没有找到表头：要有“学校名称”一列和至少一个指标列。可用 check --template 模板.xlsx 生成一张空表来填。");
    }

    internal static SheetColumn Column(int index, string header)
    {
        var (words, unit) = SplitUnit(Fold(header));
        if (Role(index, header, words) is { } role) return role;

        var stage = StagePrefix(words);
        var rest = stage is null ? words : words[stage.Length..];
        if (stage is not null && Role(index, header, rest) is CountColumn count) return count with { Stage = OneStage(stage) };
        if (!IndicatorMatch.IsKnown(rest)) return new UnknownColumn(index, header);
        return new IndicatorColumn(index, header, rest, Basis.Of(rest), unit, OneStage(stage));
    }

    private static SheetColumn? Role(int index, string header, string words) => Known.Value.GetValueOrDefault(words) switch
    {
        "name" => new NameColumn(index, header),
        "stage" => new StageColumn(index, header),
        "students" => new CountColumn(index, header, CountedBy.Students, null),
        "classes" => new CountColumn(index, header, CountedBy.Classes, null),
        "place" => new PlaceColumn(index, header),
        "ignored" => new IgnoredColumn(index, header),
        _ => null,
    };

    private static string? StagePrefix(string words)
    {
        var longest = Stages.LongestIn(words);
        return longest is not null && words.StartsWith(longest, StringComparison.Ordinal) && words.Length > longest.Length ? longest : null;
    }

    private static string? OneStage(string? words) => words is not null && Stages.Of(words).Names is { Count: 1 } one ? one.First() : null;

    /// <summary>教学用房面积（平方米） → its words and 平方米; brackets that name no unit stay: 艺术（美术、音乐）教师数.</summary>
    private static (string Words, string? Unit) SplitUnit(string header)
    {
        if (header.EndsWith(')') && header.LastIndexOf('(') is > 0 and var open)
        {
            var inside = header[(open + 1)..^1];
            inside = inside.StartsWith("单位", StringComparison.Ordinal) ? inside[2..].TrimStart(':', '：') : inside;
            if (Figures.Find("1" + inside) is [var figure] && figure.Span.Length == inside.Length + 1) return (header[..open], inside);
        }

        return header.LastIndexOf('/') is > 0 and var slash && Figures.Find("1" + header[(slash + 1)..]) is [var after] && after.Span.Length == header.Length - slash
            ? (header[..slash], header[(slash + 1)..])
            : (header, null);
    }

    /// <summary>Half-width, simplified, without white space.</summary>
    private static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var character in HanVariants.Simplify(header))
        {
            if (!char.IsWhiteSpace(character)) folded.Append(character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character);
        }

        return folded.ToString();
    }
}
