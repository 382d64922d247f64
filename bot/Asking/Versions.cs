using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The words of a question that tell which version of a rule is meant, the one in force or one before it: 老标准, 废掉的那版, 新规定.</summary>
internal static class Versions
{
    /// <summary>What a word of one character may stand behind: elsewhere it is part of another, as 旧 is of 陈旧.</summary>
    private const string Before = "那再是按跟和把照用";

    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <summary>Where they stand, with what a version is called behind them.</summary>
    public static IEnumerable<TextSpan> Find(string text) => Former(text).Concat(Said(text, "current"));

    /// <summary>Whether a version that is no longer in force is meant.</summary>
    public static bool AreFormer(string text) => Former(text).Any();

    private static IEnumerable<TextSpan> Former(string text) => Said(text, "former").Concat(Cues["replaced"]
        .Select(phrase => (Phrase: phrase, Span: phrase.Find(text)))
        .Where(one => one.Span is { } span && (one.Phrase.Text.Length > 1 || span.Start == 0 || !PlainText.IsHan(text[span.Start - 1]) || Before.Contains(text[span.Start - 1], StringComparison.Ordinal)) && Called(text, span.End) > 0)
        .Select(one => new TextSpan(one.Span!.Value.Start, one.Span.Value.End + Called(text, one.Span.Value.End))));

    private static IEnumerable<TextSpan> Said(string text, string section) =>
        Cues[section].Select(phrase => phrase.Find(text)).OfType<TextSpan>().Select(span => new TextSpan(span.Start, span.End + Called(text, span.End)));

    /// <summary>The length of what a version is called at a place; 0 when nothing there calls it anything.</summary>
    private static int Called(string text, int at) =>
        Cues["version"].Where(phrase => text.AsSpan(at).StartsWith(phrase.Text, StringComparison.Ordinal)).Select(phrase => phrase.Text.Length).DefaultIfEmpty().Max();
}
