namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Digits that stand raised: the square of m², an exponent, the mark of a footnote. Written as raised characters they neither
/// become part of the figure before them (10⁴ is not 104) nor a figure of their own.
/// </summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static char Of(char character) => char.IsAsciiDigit(character) ? Raised[character - '0'] : character;

    public static string Of(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = Of(source[i]);
    });
}
