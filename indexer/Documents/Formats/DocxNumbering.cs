using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Counts the numbered paragraphs of a Word document as Word does: lists that share a definition go on counting together, a deeper
/// level starts again after a higher one, an instance may start anew with its own number.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<string, int> styleLinks = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> started = [];

    public DocxNumbering(MainDocumentPart main)
    {
        if (main.NumberingDefinitionsPart?.Numbering is not { } numbering) return;
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            if (definition.AbstractNumberId?.Value is not { } id) continue;
            definitions[id] = definition;
            if (definition.StyleLink?.Val?.Value is { } link) styleLinks[link] = id;
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is { } id) instances[id] = instance;
        }
    }

    /// <summary>The number of the next paragraph there, with the space that follows it; empty for a bullet.</summary>
    public string Next(NumberingPlace place)
    {
        if (!instances.TryGetValue(place.NumberingId, out var instance) || Definition(instance) is not { } definition) return string.Empty;
        var level = place.LinkedStyle is { } style ? LevelOfStyle(definition, style) : place.Level;
        var counter = Count(instance, definition, level);
        return LevelAt(instance, definition, level) is { } described ? Written(instance, definition, described, counter) : string.Empty;
    }

    private int?[] Count(NumberingInstance instance, AbstractNum definition, int level)
    {
        var id = definition.AbstractNumberId!.Value;
        if (!counters.TryGetValue(id, out var counter)) counters[id] = counter = new int?[Levels];
        for (var i = 0; i <= level; i++)
        {
            if (StartOverride(instance, i) is { } start && started.Add((instance.NumberID!.Value, i))) counter[i] = i == level ? start - 1 : start;
            if (i < level) counter[i] ??= StartOf(instance, definition, i);
        }

        counter[level] = counter[level] is { } last ? last + 1 : StartOf(instance, definition, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // lvlRestart 0: never; n: only after a paragraph of level n (counted from 1) or above.
            var restart = LevelAt(instance, definition, deeper)?.LevelRestart?.Val?.Value;
            if (restart is null || level < restart) counter[deeper] = null;
        }

        return counter;
    }

    private string Written(NumberingInstance instance, AbstractNum definition, Level described, int?[] counter)
    {
        var format = FormatOf(described);
        var pattern = described.LevelText?.Val?.Value ?? string.Empty;
        if (format == "bullet" || pattern.Length == 0) return string.Empty;
        var legal = described.IsLegalNumberingStyle is { } isLegal && (isLegal.Val is null || isLegal.Val.Value);
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length || pattern[i + 1] is < '1' or > '9')
            {
                text.Append(pattern[i]);
                continue;
            }

            var of = pattern[++i] - '1';
            var way = legal ? "decimal" : LevelAt(instance, definition, of) is { } at ? FormatOf(at) : "decimal";
            text.Append(DocxNumberFormat.Write(way, counter[of] ?? 1));
        }

        return WithSuffix(text.ToString().Trim(), described);
    }

    /// <summary>Word puts a tab or a space behind a number; behind a full-width mark none is wanted.</summary>
    private static string WithSuffix(string number, Level described)
    {
        if (number.Length == 0 || described.LevelSuffix?.Val?.Value == LevelSuffixValues.Nothing) return number;
        return number[^1] is '、' or '）' or '．' or '。' or '：' or '】' or '，' ? number : number + " ";
    }

    private static string FormatOf(Level level) => level.NumberingFormat?.Val?.InnerText ?? "decimal";

    private AbstractNum? Definition(NumberingInstance instance)
    {
        if (instance.AbstractNumId?.Val?.Value is not { } id || !definitions.TryGetValue(id, out var definition)) return null;
        return definition.NumberingStyleLink?.Val?.Value is { } link && styleLinks.TryGetValue(link, out var linked) ? definitions[linked] : definition;
    }

    private static int LevelOfStyle(AbstractNum definition, string style) =>
        definition.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value is { } level ? Math.Clamp(level, 0, 8) : 0;

    private static Level? LevelAt(NumberingInstance instance, AbstractNum definition, int level) =>
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int level) =>
        StartOverride(instance, level) ?? LevelAt(instance, definition, level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static int? StartOverride(NumberingInstance instance, int level) => Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value;

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);
}
