using System.Text;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>What people say around what they want: 请问, 麻烦您, 帮我查一下.</summary>
internal static class Openings
{
    private static readonly CueBook Words = CueBook.Load("intents.txt");

    /// <summary>The message without its politeness at the start and at the end.</summary>
    public static string Strip(string message)
    {
        var rest = message;
        while (true)
        {
            var next = Trim(rest);
            foreach (var phrase in Words["politeness"])
            {
                if (next.Length > phrase.Text.Length && next.StartsWith(phrase.Text, StringComparison.Ordinal)) next = Trim(next[phrase.Text.Length..]);
                if (next.Length > phrase.Text.Length && next.EndsWith(phrase.Text, StringComparison.Ordinal)) next = Trim(next[..^phrase.Text.Length]);
            }

            foreach (var phrase in Words["address"])
            {
                var length = phrase.Text.Length;
                if (next.Length > length && next.StartsWith(phrase.Text, StringComparison.Ordinal) && !PlainText.IsWord(next[length])) next = Trim(next[length..]);
                if (next.Length > length && next.EndsWith(phrase.Text, StringComparison.Ordinal) && !PlainText.IsWord(next[^(length + 1)])) next = Trim(next[..^length]);
            }

            if (next == rest) return rest;
            rest = next;
        }
    }

    /// <summary>The message with every occurrence of the phrases taken out, longest first.</summary>
    public static string Without(IReadOnlyList<Phrase> phrases, string message)
    {
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Text.Length))
        {
            if (phrase.Parts.Count == 1) message = message.Replace(phrase.Text, string.Empty, StringComparison.OrdinalIgnoreCase);
        }

        return message;
    }

    /// <summary>Only the letters, figures and ideographs.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (PlainText.IsWord(character) && character is not ('啊' or '呀' or '吧' or '哦' or '哈' or '啦' or '了' or '嘛')) letters.Append(character);
        }

        return letters.ToString();
    }

    private static string Trim(string text) => text.Trim(' ', ',', '，', '。', '、', '!', '！', '?', '？', ':', '：', ';', '；', '~', '～');
}
