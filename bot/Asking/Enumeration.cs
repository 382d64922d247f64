using System.Text.RegularExpressions;

namespace PolicyBot.Asking;

/// <summary>Items side by side within a sentence.</summary>
internal static partial class Enumeration
{
    /// <summary>Whether exactly that many items stand side by side in the sentence.</summary>
    public static bool Has(string sentence, int number)
    {
        foreach (var part in sentence.Split(['。', '；', ';', '：', ':', '(', ')', '（', '）', '“', '”', '"']))
        {
            if (part.Split([',', '，']).Any(clause => Marks(clause) is > 0 and var marks && (marks + 1 == number || (marks + 2 == number && Joined().IsMatch(clause))))) return true;
            if (number > 2 && Marks(part) == 0 && part.Count(character => character is ',' or '，') + 1 == number) return true;
        }

        return false;
    }

    /// <summary>Whether the sentence may hold that many items: one less marks and words part them.</summary>
    public static bool MayHave(string sentence, int number) => sentence.Count(character => character is '、' or ',' or '，') + Joined().Count(sentence) >= number - 1;

    /// <summary>The clauses that enumerate, each with the one before it that says of what: 评估对象为义务教育学校，包括小学、初中.</summary>
    public static IReadOnlyList<string> Clauses(IReadOnlyList<string> clauses) =>
        [.. clauses.Select((clause, at) => at > 0 && GoesOn().IsMatch(clause) ? $"{clauses[at - 1]}，{clause}" : clause).Where(clause => Marks(clause) > 0)];

    /// <summary>How many 、 it has.</summary>
    public static int Marks(string text) => text.AsSpan().Count('、');

    [GeneratedRegex("^(?:具体|主要)?(?:包括|包含|分别|分为|即|就是|也就是|指|是|有|如|其中)")]
    private static partial Regex GoesOn();

    [GeneratedRegex("[和及与以]")]
    private static partial Regex Joined();
}
