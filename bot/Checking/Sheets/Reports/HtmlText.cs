using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>Builds HTML where every value is encoded; only what <see cref="Markup"/> adds is not.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    public HtmlText Markup(string markup)
    {
        text.Append(markup);
        return this;
    }

    public HtmlText Text(string? value)
    {
        if (value is not null) text.Append(Encoder.Encode(value));
        return this;
    }

    /// <summary>&lt;tag&gt;value&lt;/tag&gt;, with a class where one is given.</summary>
    public HtmlText Element(string tag, string? value, string? style = null) =>
        Markup(style is null ? $"<{tag}>" : $"<{tag} class=\"{style}\">").Text(value).Markup($"</{tag}>");

    /// <summary>A coordinate: one place is finer than a screen shows.</summary>
    public static string Point(decimal value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    public override string ToString() => text.ToString();
}
