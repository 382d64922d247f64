using System.Globalization;
using AngleSharp.Dom;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The numbers of ordered lists, which a page does not write out.</summary>
internal static class HtmlLists
{
    /// <summary>The number with its mark (<c>3. </c>, <c>三、</c>); empty for a bullet or when the list shows none.</summary>
    /// <param name="counters">The last number given in each list so far.</param>
    public static string NumberOf(IElement item, Dictionary<IElement, int> counters)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return string.Empty;
        var step = list.HasAttribute("reversed") ? -1 : 1;
        if (!counters.TryGetValue(list, out var last)) last = First(list, step) - step;
        var number = Whole(item.GetAttribute("value")) ?? last + step;
        counters[list] = number;
        return Written(Style(list), number);
    }

    private static int First(IElement list, int step) =>
        Whole(list.GetAttribute("start")) ?? (step > 0 ? 1 : list.Children.Count(c => c.LocalName == "li"));

    private static int? Whole(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 ? number : null;

    private static string Style(IElement list)
    {
        var style = list.GetAttribute("style") ?? string.Empty;
        var at = style.IndexOf("list-style", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var value = style[at..];
            var end = value.IndexOf(';', StringComparison.Ordinal);
            value = end < 0 ? value : value[..end];
            foreach (var name in (string[])["none", "cjk-ideographic", "chinese-informal", "lower-alpha", "upper-alpha", "lower-latin", "upper-latin", "lower-roman", "upper-roman"])
            {
                if (value.Contains(name, StringComparison.OrdinalIgnoreCase)) return name;
            }
        }

        return list.GetAttribute("type") ?? "1";
    }

    private static string Written(string style, int number) => style switch
    {
        "none" => string.Empty,
        "cjk-ideographic" or "chinese-informal" => ListNumber.Chinese(number) + "、",
        "a" or "lower-alpha" or "lower-latin" => ListNumber.Letters(number).ToLowerInvariant() + ". ",
        "A" or "upper-alpha" or "upper-latin" => ListNumber.Letters(number) + ". ",
        "i" or "lower-roman" => ListNumber.Roman(number).ToLowerInvariant() + ". ",
        "I" or "upper-roman" => ListNumber.Roman(number) + ". ",
        _ => number.ToString(CultureInfo.InvariantCulture) + ". ",
    };
}
