using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Checking;

/// <summary>A scope of which the number of students is a part: 不足100名学生的教学点.</summary>
/// <param name="Kind">The kind of school: 教学点.</param>
/// <param name="Fewer">Whether schools with fewer students are meant, and not those with more.</param>
/// <param name="Inclusive">Whether a school of exactly so many is meant as well.</param>
internal sealed partial record SizedScope(string Kind, int Students, bool Fewer, bool Inclusive)
{
    /// <summary>Null when the scope speaks of no number of students.</summary>
    public static SizedScope? Of(string scope)
    {
        if (Sized().Match(scope) is not { Success: true } match || !IsSchool(match.Groups["kind"].Value)) return null;
        var (before, after) = (match.Groups["before"].Value, match.Groups["after"].Value);
        if (before.Length + after.Length == 0) return null;
        var more = before is "超过" or "多于" or "满" || after.EndsWith("以上", StringComparison.Ordinal);
        return new SizedScope(match.Groups["kind"].Value, int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), !more, before is "满" || after.Length > 0);
    }

    public static bool IsSchool(string scope) => scope is [.., '校' or '园' or '点' or '学'];

    /// <summary>Whether a school of so many students is meant; null when what was said of it leaves that open.</summary>
    /// <param name="count">How many it has; null when only <paramref name="fewerThan"/> or nothing was said.</param>
    public bool? Holds(int? count, int? fewerThan)
    {
        if (count is { } known) return known == Students ? Inclusive : known < Students == Fewer;
        return fewerThan <= Students ? Fewer : null;
    }

    [GeneratedRegex("^(?:学生)?(?<before>不足|不满|少于|不到|低于|超过|多于|满)?(?<count>[0-9]{1,6})(?:名学生|个学生|名|人)(?<after>及?以[上下内])?的(?<kind>.+)$")]
    private static partial Regex Sized();
}
