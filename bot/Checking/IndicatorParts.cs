using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking;

/// <summary>What a figure measures by words that stand around it in any order and far apart: 教体育和美术音乐的专任老师.</summary>
internal static class IndicatorParts
{
    private static readonly Lazy<(string Indicator, string[][] Groups)[]> Known = new(() =>
    [
        .. Vocabulary.Pairs("indicator-parts")
            .Select(pair => (pair.Key, pair.Value.Split(' ').Select(group => group.Split('/')).ToArray()))
            .OrderByDescending(pair => pair.Item2.Length),
    ]);

    /// <summary>Null when the words have not all that any indicator needs, or the figure cannot measure it.</summary>
    public static string? In(string words, Figure figure) => Known.Value
        .FirstOrDefault(known => known.Groups.All(group => Stands(group, words)) && Fits(known.Indicator, figure))
        .Indicator;

    /// <summary>Whether one of the words stands there, or with ! none of them.</summary>
    private static bool Stands(string[] group, string words) =>
        group[0][0] == '!' ? !Array.Exists(group, word => words.Contains(word.TrimStart('!'), StringComparison.Ordinal)) : Array.Exists(group, word => words.Contains(word, StringComparison.Ordinal));

    private static bool Fits(string indicator, Figure figure) =>
        IndicatorCatalog.Default.Find(indicator).Where(mention => mention.Span.Length == indicator.Length || mention.Span.End == indicator.Length).Select(mention => (Dimension?)mention.Indicator.Dimension).FirstOrDefault() is not { } dimension
        || (dimension == Dimension.Ratio ? figure.Unit.Dimension == dimension : ClaimReader.Measures(figure, dimension));
}
