using System.Text.RegularExpressions;

namespace PolicyBot.Drafting;

/// <summary><c>{{学校名称}}</c> is a fact to be given; <c>{{要求：生均教学及辅助用房面积｜小学}}</c> a figure from the standards.</summary>
public static partial class Placeholder
{
    /// <summary>Replaces every placeholder by what the two functions say.</summary>
    public static string Fill(string line, Func<string, string> fact, Func<string, string?, string> requirement) =>
        Pattern().Replace(line, match =>
        {
            var inside = match.Groups["inside"].Value.Trim();
            if (!inside.StartsWith("要求：", StringComparison.Ordinal) && !inside.StartsWith("要求:", StringComparison.Ordinal)) return fact(inside);
            var parts = inside[3..].Split(['｜', '|'], 2, StringSplitOptions.TrimEntries);
            return requirement(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
        });

    [GeneratedRegex(@"\{\{(?<inside>[^{}]{1,80})\}\}")]
    private static partial Regex Pattern();
}
