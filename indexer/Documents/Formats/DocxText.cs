using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using M = DocumentFormat.OpenXml.Math;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The text of one paragraph as Word shows it, with what is anchored in it.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder text = new();
    private readonly DocxNotes notes;

    private DocxText(DocxNotes notes)
    {
        this.notes = notes;
    }

    /// <summary>Line breaks within the paragraph are line feeds.</summary>
    public string Text => text.ToString();

    public List<TextBoxContent> Boxes { get; } = [];

    /// <summary>Deleted in a tracked change, or hidden.</summary>
    public List<(string Reason, string Text)> Removed { get; } = [];

    public static DocxText Of(W.Paragraph paragraph, DocxNotes notes)
    {
        var read = new DocxText(notes);
        read.AddChildren(paragraph, raised: false);
        return read;
    }

    public IReadOnlyList<string> Lines() => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The same content in two forms (a text box for new and old versions): the first that the library understands.</summary>
    public static IEnumerable<OpenXmlElement> Chosen(AlternateContent alternate)
    {
        var forms = alternate.ChildElements.Where(c => c is AlternateContentChoice or AlternateContentFallback).ToList();
        return (forms.Find(f => f.Descendants<W.Text>().Any()) ?? forms.FirstOrDefault())?.ChildElements ?? Enumerable.Empty<OpenXmlElement>();
    }

    private void AddChildren(OpenXmlElement parent, bool raised)
    {
        foreach (var child in parent.ChildElements) Add(child, raised);
    }

    private void Add(OpenXmlElement element, bool raised)
    {
        switch (element)
        {
            case W.Text characters:
                text.Append(raised ? RaisedDigits.Of(characters.Text) : characters.Text);
                break;
            case M.Text formula:
                text.Append(formula.Text);
                break;
            case TabChar:
                text.Append('\t');
                break;
            case Break or CarriageReturn:
                text.Append('\n');
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case SymbolChar symbol:
                text.Append(Box(symbol));
                break;
            case FootnoteReference reference:
                text.Append(notes.Refer(reference));
                break;
            case EndnoteReference reference:
                text.Append(notes.Refer(reference));
                break;
            case DeletedRun or MoveFromRun:
                Remove("修订中已删除", element.Descendants().OfType<OpenXmlLeafTextElement>().Where(t => t is DeletedText or W.Text));
                break;
            case Run { RunProperties.Vanish: { } vanish } when vanish.Val is null || vanish.Val.Value:
                Remove("隐藏文字", element.Descendants<W.Text>());
                break;
            case Run run:
                AddChildren(run, IsRaised(run.RunProperties));
                break;
            case TextBoxContent box:
                Boxes.Add(box);
                break;
            case AlternateContent alternate:
                foreach (var child in Chosen(alternate)) Add(child, raised);
                break;
            case RubyContent or ParagraphProperties or RunProperties:
                // The reading above a character is not part of the text.
                break;
            default:
                AddChildren(element, raised);
                break;
        }
    }

    /// <summary>Set as superscript, or lifted by hand.</summary>
    private static bool IsRaised(RunProperties? properties) =>
        properties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript
        || (properties?.Position?.Val?.Value is { } lift && int.TryParse(lift, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var halfPoints) && halfPoints > 3);

    private void Remove(string reason, IEnumerable<OpenXmlLeafTextElement> parts)
    {
        var removed = string.Concat(parts.Select(p => p.Text));
        if (removed.Length > 0) Removed.Add((reason, removed));
    }

    /// <summary>Boxes to tick come as characters of a symbol font; other symbols mean nothing without it.</summary>
    private static string Box(SymbolChar symbol) => symbol.Char?.Value?.ToUpperInvariant() switch
    {
        "F0A8" or "F06F" or "F0A3" => "□",
        "F0FE" or "F052" => "☑",
        "F0FC" => "✓",
        _ => string.Empty,
    };
}
