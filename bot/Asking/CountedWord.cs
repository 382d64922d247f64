using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>
/// The word that a question counts with, whether it is a unit or not: 层 of 盖几层, 批 of 第几批, 锁 of 几人几锁. A number right before
/// the same word is what it asks for, also where that number is no figure: 二层, 双锁, 三年发展规划.
/// </summary>
internal static partial class CountedWord
{
    /// <summary>The last such word; null when the question counts with none, or with one that anything is counted with.</summary>
    /// <param name="question">Simplified.</param>
    public static string? Of(string question) => Asked().Matches(question) is [.., var last] ? last.Groups["word"].Value : null;

    /// <summary>Where a number stands right before the word, with both.</summary>
    public static IEnumerable<TextSpan> Find(string word, string sentence)
    {
        for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && IsNumber(sentence[start - 1])) start--;
            if (start < at) yield return new TextSpan(start, at + word.Length);
        }
    }

    private static bool IsNumber(char c) => char.IsAsciiDigit(c) || "一二两三四五六七八九十百千双半".Contains(c, StringComparison.Ordinal);

    [GeneratedRegex("(?:几|多少)[十百千]?(?<word>[层批级步道锁年节课届轮期项条门类章栋幢遍趟回篇场名])")]
    private static partial Regex Asked();
}
