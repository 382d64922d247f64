using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>Whether a message asks for a text to be written: a verb of writing that commands, and the name of such a text.</summary>
internal static class DraftWords
{
    /// <param name="message">Without politeness.</param>
    public static bool Matches(CueBook words, string message)
    {
        var (command, plea) = WithoutOpening(words, message);
        var asks = message[^1] is '吗' or '么' || message.Contains("是不是", StringComparison.Ordinal);
        if (!words.Has("draft object", message) || words.Has("question", message) || (asks && !plea)) return false;
        return words.Has("draft ask", message) || StartsWithVerb(words, command) is { } verb && words.Has("draft object", command[verb..]);
    }

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
