using System.Text;
using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Goes through the nodes of a page in reading order without recursion and gives
/// each block's text as a line: white space collapsed, list numbers written out, raised digits kept raised (m², not m2).
/// </summary>
internal sealed class HtmlWalker(IHtmlSink sink)
{
    private readonly StringBuilder line = new();
    private readonly Dictionary<IElement, int> counters = [];
    private string number = string.Empty;
    private int headingLevel;
    private int raised;
    private int preformatted;
    private bool spacePending;

    public void Walk(IElement root)
    {
        for (INode? node = root.FirstChild; node is not null;)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                Leave(node);
                node = ReferenceEquals(node.Parent, root) ? null : node.Parent;
            }

            if (node is null) break;
            Leave(node);
            node = node.NextSibling;
        }

        Flush();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element) return false;
        if (HtmlElements.IsIgnored(element)) return false;
        if (HtmlElements.DropReason(element) is { } reason)
        {
            Flush();
            var cell = new HtmlCell();
            new HtmlWalker(cell).WalkDropped(element);
            if (cell.Text.Length > 0) sink.Drop(reason, cell.Text);
            return false;
        }

        return EnterElement(element);
    }

    private bool EnterElement(IElement element)
    {
        if (HtmlElements.IsBlock(element)) Flush();
        switch (element.LocalName)
        {
            case "br":
                if (headingLevel == 0) Flush();
                else spacePending = line.Length > 0 && char.IsAsciiLetterOrDigit(line[^1]);
                return false;
            case "table":
                return !sink.Table(element);
            case "li":
                number = HtmlLists.NumberOf(element, counters);
                return true;
            case "sup":
                raised++;
                return true;
            case "pre":
                preformatted++;
                return true;
            default:
                if (HtmlElements.HeadingLevel(element) is var level and > 0) headingLevel = level;
                return true;
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || HtmlElements.IsIgnored(element) || HtmlElements.DropReason(element) is not null) return;
        if (HtmlElements.IsBlock(element)) Flush();
        if (element.LocalName == "sup") raised--;
        else if (element.LocalName == "pre") preformatted--;
        else if (HtmlElements.HeadingLevel(element) > 0) headingLevel = 0;
    }

    private void WalkDropped(IElement element)
    {
        if (element.HasChildNodes) Walk(element);
    }

    private void Append(string data)
    {
        foreach (var character in data)
        {
            if (preformatted > 0 && character == '\n') Flush();
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0') Space(character);
            else AppendVisible(character);
        }
    }

    /// <summary>A line end of the source between two Chinese characters is no space.</summary>
    private void Space(char character)
    {
        if (line.Length == 0 || line[^1] == ' ') return;
        if (character is '\n' or '\r' && CommonHan.IsHan(line[^1]) && !spacePending) return;
        spacePending = true;
    }

    private void AppendVisible(char character)
    {
        if (line.Length == 0)
        {
            line.Append(number);
            number = string.Empty;
        }

        if (spacePending) line.Append(' ');
        spacePending = false;
        line.Append(raised > 0 ? RaisedDigits.Of(character) : character);
    }

    private void Flush()
    {
        if (line.Length > 0) sink.Line(line.ToString(), headingLevel);
        line.Clear();
        spacePending = false;
    }
}
