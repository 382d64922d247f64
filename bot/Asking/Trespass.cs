using System.Text.RegularExpressions;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>Whether a limit may be passed: 班额能不能超过55人 asks for leave to do what 不得超过55人 forbids, not whether that is the limit.</summary>
internal static partial class Trespass
{
    /// <summary>Whether the question asks for leave to go to one side of the figure that it holds up.</summary>
    public static bool IsAsked(string question) => Leave().IsMatch(Whether().Replace(question, "可以"));

    /// <summary>Whether the bound forbids all that is asked for; 超过45人 may still be less than a bound of 50.</summary>
    public static bool IsForbidden(string question, decimal stated, Bound bound) => Leave().Match(Whether().Replace(question, "可以")) is { Success: true } asked
        && (asked.Groups["over"].Success ? bound.Comparator is Comparator.AtMost or Comparator.LessThan && stated >= bound.Value
            : bound.Comparator is Comparator.AtLeast or Comparator.MoreThan && stated <= bound.Value);

    [GeneratedRegex("能不能|能否|可不可以|可否|是否(?:可以|能)|是不是(?:可以|能)|允不允许|准不准|许不许|让不让")]
    private static partial Regex Whether();

    [GeneratedRegex("(?<!不)(?:可以|能|允许|准许?|许)(?!不)[^，,。；]{0,16}?(?<![不别勿])(?:(?<over>超过|超出|高于|多于|大于|突破)|(?:少于|低于|小于|不足|不到|不够))|(?<![不别勿得能可应])(?:(?<over>超过|超出|高于|多于|大于|突破)|(?:少于|低于|小于|不足|不到|不够))[^，,。；]{0,20}?[，,]?(?:行不行|行吗|可以吗|可不可以|允许吗|成不成)")]
    private static partial Regex Leave();
}
