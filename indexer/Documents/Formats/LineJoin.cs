using System.Text;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// Pieces of one sentence that a format breaks apart: lines of a PDF, paragraphs of a table cell. Chinese goes on without a space,
/// Latin words and numbers get one, so that “45” and “人” join and “2025” and “2026” do not.
/// </summary>
internal static class LineJoin
{
    public static string Join(IEnumerable<string> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces) Append(text, piece);
        return text.ToString();
    }

    public static void Append(StringBuilder text, string piece)
    {
        var next = piece.AsSpan().Trim();
        if (next.IsEmpty) return;
        if (text.Length > 0 && NeedsSpace(text[^1], next[0])) text.Append(' ');
        text.Append(next);
    }

    private static bool NeedsSpace(char before, char after) => !IsWide(before) && !IsWide(after);

    private static bool IsWide(char character) =>
        CommonHan.IsHan(character) || character is >= '\u2014' and <= '\u2026' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF65';
}
