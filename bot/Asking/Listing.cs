using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A list as evidence: what announces the items with the names of the items is weighed like a sentence that enumerates them.</summary>
internal static class Listing
{
    private const int Most = 20;

    /// <summary>The list as one piece of evidence; null for less than two items.</summary>
    /// <param name="lead">The sentence that announces it; null when only a heading does.</param>
    /// <param name="path">The headings above the items.</param>
    public static Evidence? Of(Evidence? lead, IReadOnlyList<string> path, IReadOnlyList<ListItem> items)
    {
        if (items.Count < 2) return null;
        var shown = items.Take(Most).ToList();
        var anchor = lead ?? shown[0].Sentences[0];
        var heading = path is [.., var last] ? PlainText.Of(last) : string.Empty;
        var announced = lead is null ? heading + "：" : lead.Sentence;
        return new Evidence(
            anchor.Document, anchor.Passage with { Path = path }, announced + string.Join('、', shown.Select(item => item.Name)), anchor.Quote, anchor.Span,
            anchor.Headings, string.Join('\n', shown.SelectMany(item => item.Sentences).Select(one => one.Sentence).Prepend(announced)), anchor.Scopes, [])
        {
            Around = announced,
            OwnHeading = heading,
            Lead = lead,
            Items = shown,
        };
    }

    /// <summary>The list weighed by the sentence that announces it alone.</summary>
    public static Evidence Announced(Evidence list) => list.Lead! with { Lead = list.Lead, Items = list.Items };
}
