using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Answers;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>How a record reads as a sentence of an answer: 小学班额不超过45人.</summary>
internal static partial class FigureWording
{
    /// <summary>Whom, what, and the bound, with the date of a target.</summary>
    public static string Sentence(Requirement record)
    {
        if ((IndicatorCatalog.Default.Resolve(record.Indicator) is null || IsEncouraged(record)) && Said(record) is { } clause) return clause;
        var indicator = Numbering().Replace(PlainText.Of(record.Indicator), string.Empty).Trim();
        var scope = record.Scope is { } said && PlainText.Of(said) is var whom && !indicator.Contains(whom, StringComparison.Ordinal) ? whom : string.Empty;
        return $"{Until(record)}{scope}{indicator}{Bound(record)}";
    }

    /// <summary>The clause of the figure as the sentence has it: safer than words of our own where the catalog does not know the indicator.</summary>
    private static string? Said(Requirement record)
    {
        if (!record.Span.Contains(record.FigureSpan) || record.Quote.Length != record.Span.Length) return null;
        var quote = PlainText.Of(record.Quote);
        var clause = Numbering().Replace(Clause.Around(quote, record.FigureSpan.Shift(-record.Span.Start)).Of(quote).Trim(), string.Empty);
        return clause.Length is > 4 and <= 60 && !clause.Contains('|', StringComparison.Ordinal) ? clause : null;
    }

    /// <summary>第六条, 4、, （一）: the number of a clause is no part of what it measures.</summary>
    [GeneratedRegex("^(?:第[一二三四五六七八九十百0-9]{1,4}条|[（(]?[一二三四五六七八九十0-9]{1,3}[)）]|[0-9一二三四五六七八九十]{1,3}[、.．])\\s*")]
    private static partial Regex Numbering();

    public static string Until(Requirement record) => record.Deadline is { } date ? $"到{DateWording.Of(date)}，" : string.Empty;

    /// <summary>不超过46人; a figure that bounds nothing stands behind a colon.</summary>
    public static string Bound(Requirement record) => record.Bound.Comparator switch
    {
        Comparator.AtLeast => "不低于" + Figure(record),
        Comparator.MoreThan => "高于" + Figure(record),
        Comparator.AtMost => "不超过" + Figure(record),
        Comparator.LessThan => "低于" + Figure(record),
        Comparator.About => "约" + Figure(record),
        _ => "：" + Figure(record),
    };

    /// <summary>The figure as the sentence writes it: 1:15, not 0.0667.</summary>
    public static string Figure(Requirement record)
    {
        if (!record.Span.Contains(record.FigureSpan) || record.Quote.Length != record.Span.Length) return Canonical(record);
        var said = PlainText.Of(record.FigureSpan.Shift(-record.Span.Start).Of(record.Quote)).Trim();
        foreach (var end in Ends) said = said.EndsWith(end, StringComparison.Ordinal) ? said[..^end.Length] : said;
        if (said.Length == 0 || said.Length > 24) return Canonical(record);
        if (!char.IsAsciiDigit(said[^1]) || said.Contains(':', StringComparison.Ordinal) || said.Contains('比', StringComparison.Ordinal)
            || record.Unit.Symbol.Contains(':', StringComparison.Ordinal)) return said;
        // The unit of a bare number stands elsewhere, as in the head of its column, and need not be the record's.
        if (!decimal.TryParse(said, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number == record.Bound.Value) return said + record.Unit.Symbol;
        return number * 10_000 == record.Bound.Value ? $"{said}万{record.Unit.Symbol}" : Canonical(record);
    }

    private static readonly string[] Ends = ["以上", "以下", "以内", "左右"];

    private static string Canonical(Requirement record) => record.Bound.High is { } high
        ? $"{FigureText.Format(record.Bound.Value, null, Unit.None)}至{FigureText.Format(high, null, record.Unit)}"
        : FigureText.Format(record.Bound.Value, null, record.Unit);

    /// <summary>有条件的可达2.5%: what only those who can are to do is no bound, and reads as the sentence has it.</summary>
    private static bool IsEncouraged(Requirement record) =>
        record.Kind == RequirementKind.Target && Said(record) is { } clause && Encouraged.Any(word => clause.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Encouraged = ["有条件", "鼓励", "提倡", "可达", "可以达"];

    /// <summary>What the figure is, when it does not bind.</summary>
    public static string Nature(Requirement record) => IsEncouraged(record) ? "（这是鼓励，不是强制要求）" : Nature(record.Kind);

    private static string Nature(RequirementKind kind) => kind switch
    {
        RequirementKind.Target => "（这是目标，不是强制要求）",
        RequirementKind.Status => "（这是现状，不是标准）",
        RequirementKind.Plan => "（这是计划量，不是标准）",
        _ => string.Empty,
    };

    public static string Kind(RequirementKind kind) => kind switch
    {
        RequirementKind.Target => "目标",
        RequirementKind.Status => "现状",
        RequirementKind.Plan => "计划",
        _ => "要求",
    };
}
