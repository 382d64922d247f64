using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>
/// Of what age somebody, or of how many people a place is, of whom a text speaks: 45岁以下教师, 常住人口4000人至1万人的社区. What is said of
/// the one range does not hold for another.
/// </summary>
/// <param name="Low">Inclusive; exactly how many where <paramref name="High"/> is the same.</param>
/// <param name="High">Inclusive; <see cref="decimal.MaxValue"/> where there is no upper end.</param>
internal readonly record struct MeantRange(Dimension Dimension, decimal Low, decimal High)
{
    private const decimal Little = 0.01m;

    private static readonly FigureReader Figures = new();

    /// <summary>Whether both texts tell ranges of one dimension and none of them meet.</summary>
    public static bool Differ(string question, string sentence)
    {
        var asked = Find(question).ToList();
        if (asked.Count == 0) return false;
        var told = Find(sentence).Where(range => asked.Exists(one => one.Dimension == range.Dimension)).ToList();
        return told.Count > 0 && !told.Exists(range => asked.Exists(one => one.Dimension == range.Dimension && one.Low <= range.High && range.Low <= one.High));
    }

    private static IEnumerable<MeantRange> Find(string text) => Figures.Find(text).Select(figure => Of(text, figure)).OfType<MeantRange>();

    private static MeantRange? Of(string text, Figure figure)
    {
        var dimension = figure.Unit.Dimension;
        if (dimension is not (Dimension.Age or Dimension.People)) return null;
        var before = text.AsSpan(0, figure.Span.Start);
        var behind = text.AsSpan(figure.Span.End);
        var above = Ends(before, "超过", "多于", "满") || Begins(behind, "以上", "及以上");
        var below = Ends(before, "不足", "不满", "不到", "少于", "低于") || Begins(behind, "以下", "以内", "及以下");

        // 45人 is how many, 不足100人的教学点 is which of them.
        if (dimension == Dimension.People && !behind.TrimStart("及以上下内").StartsWith("的", StringComparison.Ordinal)) return null;
        if (figure.High is { } high) return new(dimension, figure.Value, high);
        var beneath = Ends(before, "不足", "不满", "不到", "少于", "低于") ? figure.Value - Little : figure.Value;
        return above ? new(dimension, figure.Value, decimal.MaxValue) : below ? new(dimension, 0, beneath) : new(dimension, figure.Value, figure.Value);
    }

    private static bool Ends(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
