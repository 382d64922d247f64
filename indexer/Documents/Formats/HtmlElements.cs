using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>What the elements of a page are for.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li",
        "main", "menu", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    };

    /// <summary>Code and pictures: no text for a reader, so nothing is lost with them.</summary>
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "svg", "math", "canvas", "head", "link", "meta", "iframe", "object", "embed", "audio", "video", "rt", "rp",
    };

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsIgnored(IElement element) => Ignored.Contains(element.LocalName);

    /// <summary>1 to 6 for h1 to h6, else 0.</summary>
    public static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;

    /// <summary>Why the element's text is no part of the document; null when it is.</summary>
    public static string? DropReason(IElement element) => element.LocalName switch
    {
        "nav" => "导航",
        "noscript" => "脚本的替代文字",
        "button" or "select" or "textarea" or "datalist" => "网页控件",
        "footer" when !IsWithinArticle(element) => "网页页脚",
        _ when element.GetAttribute("role") == "navigation" => "导航",
        _ when IsHidden(element) => "隐藏文字",
        _ => null,
    };

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (element.GetAttribute("style") is not { } style) return false;
        var plain = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWithinArticle(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is "article" or "main") return true;
        }

        return false;
    }
}
