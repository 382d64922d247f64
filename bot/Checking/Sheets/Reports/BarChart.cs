using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>Bars against a threshold as inline SVG: one a school, the worst first, with the bound as a line.</summary>
internal static class BarChart
{
    public const int MostBars = 24;
    private const decimal Labels = 150, Bars = 330, Values = 120, RowHeight = 24, Top = 30;

    /// <param name="bars">Label, value as a number and as text, and whether the bound holds.</param>
    public static void Draw(HtmlText html, string title, Bound bound, string boundText, IReadOnlyList<(string Label, decimal Value, string Text, bool? Holds)> bars)
    {
        var most = bars.Select(bar => bar.Value).Append(bound.High ?? bound.Value).Max();
        if (most <= 0) most = 1;
        var height = Top + bars.Count * RowHeight + 8;
        html.Markup($"<figure><svg viewBox=\"0 0 {HtmlText.Point(Labels + Bars + Values)} {HtmlText.Point(height)}\" role=\"img\" aria-label=\"").Text(title).Markup("\">");
        for (var at = 0; at < bars.Count; at++)
        {
            html.Markup($"<rect x=\"{HtmlText.Point(Labels)}\" y=\"{HtmlText.Point(Top + at * RowHeight + 3)}\" width=\"{HtmlText.Point(Width(bars[at].Value, most))}\" height=\"16\" rx=\"2\" class=\"{Class(bars[at].Holds)}\"/>");
        }

        foreach (var end in new[] { (decimal?)bound.Value, bound.High }.OfType<decimal>()) Line(html, Labels + end / most * Bars, height);

        // The words come last: a figure just short of the bound stands on its line.
        for (var at = 0; at < bars.Count; at++)
        {
            var middle = HtmlText.Point(Top + at * RowHeight + 15);
            html.Markup($"<text x=\"{HtmlText.Point(Labels - 8)}\" y=\"{middle}\" class=\"label\">").Text(Short(bars[at].Label)).Markup("<title>").Text(bars[at].Label).Markup("</title></text>");
            html.Markup($"<text x=\"{HtmlText.Point(Labels + Width(bars[at].Value, most) + 6)}\" y=\"{middle}\" class=\"value\">").Text(bars[at].Text).Markup("</text>");
        }

        var x = Labels + bound.Value / most * Bars;
        var anchor = x > Labels + Bars / 2 ? "end" : "start";
        html.Markup($"<text x=\"{HtmlText.Point(x + (anchor == "end" ? -5 : 5))}\" y=\"16\" class=\"bound\" text-anchor=\"{anchor}\">").Text(boundText).Markup("</text></svg></figure>");
    }

    private static decimal Width(decimal value, decimal most) => Math.Max(1, value / most * Bars);

    private static void Line(HtmlText html, decimal x, decimal height) =>
        html.Markup($"<line x1=\"{HtmlText.Point(x)}\" x2=\"{HtmlText.Point(x)}\" y1=\"4\" y2=\"{HtmlText.Point(height - 4)}\" class=\"limit\"/>");

    private static string Class(bool? holds) => holds switch { true => "met", false => "missed", _ => "doubtful" };

    private static string Short(string label) => label.Length <= 10 ? label : label[..9] + "…";
}
