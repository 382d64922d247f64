using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>So much for each pupil.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>校园绿化每生0.5平方米, 图书26000册,人均20册.</summary>
    private NamedIndicator? PerHead(BoundedFigure figure)
    {
        if (figure.Dimension is Dimension.Items or Dimension.Times or Dimension.Duration or Dimension.Lessons) return null;
        var inside = new TextSpan(figure.Bound.Span.Start, Math.Max(figure.Bound.Span.Start, figure.Read.Figure.Span.Start));
        var (per, _) = Per(inside);
        var end = figure.Left.End;
        if (per is null) (per, end) = Per(figure.Left);
        if (figure.Dimension == Dimension.People && inside.Length > 0 && Show(inside).EndsWith("每班", StringComparison.Ordinal)) return new NamedIndicator("班额", null);
        if (per is null || IsAdverb(Show(figure.Left).Trim(), per)) return null;
        var left = phrases.Trim(text, new TextSpan(figure.Left.Start, Math.Max(figure.Left.Start, end)));
        var what = Show(left);
        if (what.Length < 2) what = Show(phrases.Following(text, figure.Right.Start, figure.Right.End));
        if (what.Length < 2 && found.Count > 0 && found[^1].Unit == figure.Unit && (per[0] == '每' && figure.Dimension == Dimension.Money || found[^1].Indicator.StartsWith("生均", StringComparison.Ordinal))) return new NamedIndicator(found[^1].Indicator, null);
        if (what.Length < 2) what = Earlier(figure) ?? string.Empty;
        if (what.Length < 2) return null;
        var whole = what.StartsWith("生均", StringComparison.Ordinal) ? what : "生均" + what;
        var known = (catalog.Resolve(what) is { } own && own.Name.StartsWith("生均", StringComparison.Ordinal) ? own : null) ?? catalog.Resolve(whole) ?? catalog.Resolve("生均" + Plain(what)) ?? catalog.Resolve(whole + "面积") ?? catalog.Resolve(Sized(whole.Replace("学校", string.Empty, StringComparison.Ordinal), figure.Dimension)) ?? catalog.Resolve(Sized(whole, figure.Dimension));
        // A subsidy of so much for each pupil keeps its name: 生活补助每生每年1000元.
        if (known is null && figure.Dimension == Dimension.Money && per[0] == '每') return Name(what, figure, left);
        return new NamedIndicator(known?.Name ?? Sized(per == "人均" ? "人均" + what : whole, figure.Dimension), left.IsEmpty ? null : left);
    }

    /// <summary>图书馆藏书量 without the words that change nothing.</summary>
    private string Plain(string name)
    {
        while (words["harmless"].TryAt(name, 0, out _, out var length) && length < name.Length) name = name[length..];
        return name;
    }

    /// <summary>The phrase for each pupil that ends a stretch, other per phrases behind it aside, and where it begins: [每生]每年.</summary>
    private (string? Head, int Start) Per(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text[end - 1] == ' ') end--;
        while (words["per adverbs"].TryBefore(text.AsSpan(span.Start, end - span.Start), end - span.Start, out _, out var adverb)) end -= adverb;
        while (words["per phrases"].TryBefore(text.AsSpan(span.Start, end - span.Start), end - span.Start, out _, out var length))
        {
            end -= length;
            var phrase = text.Substring(end, length);
            if (words["per heads"].TryAt(phrase, 0, out _, out var head) && head == length) return (phrase, end);
        }

        return (null, span.End);
    }

    /// <summary>每班学生均不得超过: 均 is an adverb behind 学生; 小学生均 is 小学 and 生均.</summary>
    private static bool IsAdverb(string phrase, string word) =>
        word == "生均" && phrase.EndsWith("学生均", StringComparison.Ordinal) && !phrase.EndsWith("小学生均", StringComparison.Ordinal) && !phrase.EndsWith("中学生均", StringComparison.Ordinal);
}
