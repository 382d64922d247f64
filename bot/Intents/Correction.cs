using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Intents;

/// <summary>A message that takes back what was said before it: 说错了，是44; 不是45，是44.</summary>
internal static partial class Correction
{
    private static readonly CueBook Words = CueBook.Load("intents.txt");

    /// <summary>The message with blanks for the words at its start that only say that it corrects; of the same length.</summary>
    public static string Blank(string message)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            var start = message.Length - message.TrimStart([.. " ，,。！!哦啊哎呀嗯"]).Length;
            if (Words["correction"].Where(phrase => message.AsSpan(start).StartsWith(phrase.Text, StringComparison.Ordinal)).MaxBy(phrase => phrase.Text.Length) is { } phrase)
            {
                message = Blanks(start + phrase.Text.Length) + message[(start + phrase.Text.Length)..];
                changed = true;
            }
            else if (Denied().Match(message) is { Success: true } denied)
            {
                message = Blanks(denied.Length) + message[denied.Length..];
                changed = true;
            }
        }

        return message;
    }

    private static string Blanks(int count) => new(' ', count);

    /// <summary>不是45， before 是44.</summary>
    [GeneratedRegex("^[ ，,。！!]*(?:不是|不到)[^，,]{1,8}[，,](?=\\s*(?:而?是|应该是))")]
    private static partial Regex Denied();
}
