using System.Text;
using PolicyBot.Answers;

namespace PolicyBot.Channels.Terminal;

/// <summary>An answer as plain text, for a terminal without colours or a file.</summary>
public static class PlainAnswer
{
    public static string Write(Answer answer)
    {
        var text = new StringBuilder(answer.Text.Trim());
        var unsaid = answer.Citations.Where(citation => !answer.Text.Contains(citation.Quote, StringComparison.Ordinal)).ToList();
        if (unsaid.Count > 0) text.Append("\n\n依据：");
        foreach (var citation in unsaid) text.Append($"\n  “{citation.Quote}”\n    ——{Source(citation)}");
        if (answer.Suggestions.Count > 0) text.Append("\n\n还可以问：").AppendJoin(" · ", answer.Suggestions);
        return Printable(text.ToString());
    }

    /// <summary>《title》 › section.</summary>
    public static string Source(Citation citation) =>
        citation.Section.Length == 0 ? $"《{citation.Title}》" : $"《{citation.Title}》 › {citation.Section}";

    /// <summary>Without control characters: a document must not steer the terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'));
}
