using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>Whether a message asks for a text to be written: a verb of writing that commands, and the name of such a text.</summary>
internal static partial class DraftWords
{
    /// <param name="message">Without politeness.</param>
    public static bool Matches(CueBook words, string message)
    {
        var (command, plea) = WithoutOpening(words, message);
        var asks = message[^1] is '吗' or '么' || message.Contains("是不是", StringComparison.Ordinal);
        if (!words.Has("draft object", message) || words.Has("question", message) || (asks && !plea) || AsksBehind(words, message)) return false;
        return words.Has("draft ask", message) || StartsWithVerb(words, command) is { } verb && words.Has("draft object", command[verb..]);
    }

    /// <summary>写报告要用到，班额能不能超过50人: what is to be written only tells why another clause asks.</summary>
    private static bool AsksBehind(CueBook words, string message) =>
        message.Split([',', '，', '。', ';', '；']).Skip(1).Any(clause => clause.Length >= Question && Verdict().IsMatch(clause) && !words.Has("draft verb", clause));

    /// <summary>How many characters a question of its own has at least: 能不能快一点 is none.</summary>
    private const int Question = 10;

    [GeneratedRegex("([一-鿿])[不没]\\1|是否|[吗么][？? ]*$")]
    private static partial Regex Verdict();

    private static (string Command, bool Plea) WithoutOpening(CueBook words, string message)
    {
        var (rest, plea) = (message, false);
        while (Start(words, "draft opening", rest) is { } length)
        {
            plea |= words["draft plea"].Any(phrase => phrase.Text == rest[..length]);
            rest = rest[length..].TrimStart(' ', ',', '，', ':', '：');
        }

        return (rest, plea);
    }

    private static int? StartsWithVerb(CueBook words, string command) => Start(words, "draft verb", command);

    private static int? Start(CueBook words, string section, string text)
    {
        int? longest = null;
        foreach (var phrase in words[section])
        {
            if (phrase.Text.Length > (longest ?? 0) && text.StartsWith(phrase.Text, StringComparison.Ordinal)) longest = phrase.Text.Length;
        }

        return longest;
    }
}
