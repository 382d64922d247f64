using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Answers;

namespace PolicyBot.Channels.Terminal;

/// <summary>An answer as plain text, for a terminal without colours or a file.</summary>
public static class PlainAnswer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static string Write(Answer answer)
    {
        var text = new StringBuilder(answer.Text.Trim());
        var unsaid = answer.Citations.Where(citation => !answer.Text.Contains(citation.Quote, StringComparison.Ordinal)).ToList();
        if (unsaid.Count > 0) text.Append("\n\n依据：");
        foreach (var citation in unsaid) text.Append($"\n「{citation.Quote}」\n——{Source(citation)}");
        if (answer.Suggestions.Count > 0) text.Append("\n\n还可以问：").AppendJoin(" · ", answer.Suggestions);
        return Printable(text.ToString());
    }

    /// <summary>The answer's text without the quotes that stand in it with their places: for a channel that shows the citations itself.</summary>
    public static string WithoutQuotes(Answer answer)
    {
        var text = answer.Text;
        foreach (var citation in answer.Citations)
        {
            text = Regex.Replace(text, $"^(?:依据：)?「{Regex.Escape(citation.Quote)}」\\n?——.*(?:\\n|$)", string.Empty, RegexOptions.Multiline, Patience);
        }

        return text.Trim();
    }

    /// <summary>《title》 › section.</summary>
    public static string Source(Citation citation)
    {
        var title = citation.Title.Contains('《', StringComparison.Ordinal) ? citation.Title : $"《{citation.Title}》";
        return citation.Section.Length == 0 ? title : $"{title} › {citation.Section}";
    }

    /// <summary>Without control characters: a document must not steer the terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'));
}
