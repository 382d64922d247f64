using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Where a paragraph's number comes from.</summary>
/// <param name="Level">From 0.</param>
internal readonly record struct NumberingPlace(int NumberingId, int Level, string? LinkedStyle);

/// <param name="HeadingLevel">1 and up, 0 for body text.</param>
internal readonly record struct ParagraphStyle(int HeadingLevel, bool IsCaption, bool IsContents);

/// <summary>The styles of a Word document; a style takes from the one it is based on what it does not say itself.</summary>
internal sealed partial class DocxStyles
{
    private const int DeepestBase = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id) styles.TryAdd(id, style);
        }
    }

    public ParagraphStyle Of(W.Paragraph paragraph)
    {
        var direct = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        var level = direct is { } outline ? FromOutline(outline) : (int?)null;
        var (caption, contents) = (false, false);
        foreach (var style in Chain(paragraph))
        {
            var name = style.StyleName?.Val?.Value ?? string.Empty;
            level ??= LevelOf(style, name);
            caption |= name is "caption" or "Caption" or "题注";
            contents |= ContentsName().IsMatch(name);
        }

        return new ParagraphStyle(level ?? 0, caption, contents);
    }

    /// <summary>Null when the paragraph has no number.</summary>
    public NumberingPlace? Numbering(W.Paragraph paragraph)
    {
        var direct = paragraph.ParagraphProperties?.NumberingProperties;
        var (id, level) = (direct?.NumberingId?.Val?.Value, direct?.NumberingLevelReference?.Val?.Value);
        string? linked = null;
        foreach (var style in Chain(paragraph))
        {
            if (id is not null) break;
            if (style.StyleParagraphProperties?.NumberingProperties is not { } inherited) continue;
            id = inherited.NumberingId?.Val?.Value;
            level ??= inherited.NumberingLevelReference?.Val?.Value;
            linked = style.StyleId?.Value;
        }

        return id is null or 0 ? null : new NumberingPlace(id.Value, Math.Clamp(level ?? 0, 0, 8), level is null ? linked : null);
    }

    private static int? LevelOf(Style style, string name)
    {
        if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline) return FromOutline(outline);
        if (HeadingName().Match(name) is { Success: true } match) return ("123456789一二三四五六七八九".IndexOf(match.Groups["level"].Value[0], StringComparison.Ordinal) % 9) + 1;
        return name is "Title" or "标题" or "標題" ? 1 : null;
    }

    private static int FromOutline(int outline) => outline is >= 0 and <= 8 ? outline + 1 : 0;

    private IEnumerable<Style> Chain(W.Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; id is not null && depth < DeepestBase && styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    [GeneratedRegex("^(?:heading|标题|標題) ?(?<level>[1-9一二三四五六七八九])(?:级|級)?$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^(?:toc|contents|目录|目錄)(?: .*|[0-9]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
