using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking;

/// <summary>Whether a document of one place binds a school of another.</summary>
public static class Places
{
    private static readonly string[] Suffixes = ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "省", "市", "县", "区", "镇", "乡", "旗"];

    /// <summary>What the names of schools end in, the longer before its end.</summary>
    private static readonly string[] Schools = ["中心小学", "中心学校", "小学", "中学", "学校"];

    /// <summary>The nation's documents bind everywhere; those of a place bind within it; those of an unknown place cannot be ruled out.</summary>
    public static bool Bind(DocumentMetadata document, string? place)
    {
        if (place is null || document.Region is null || document.Level == GovernmentLevel.Nation || document.Region is "全国" or "国家") return true;
        return HanVariants.Simplify(place).Contains(Bare(HanVariants.Simplify(document.Region)), StringComparison.Ordinal);
    }

    /// <summary>礼县宽川镇中心小学 → 宽川, 礼县; the names of its parts, of two characters at least.</summary>
    public static IEnumerable<string> Parts(string place)
    {
        var start = 0;
        for (var at = 1; at < place.Length; at++)
        {
            if (place[at] is not ('省' or '市' or '县' or '区' or '镇' or '乡' or '旗') || at + 1 - start < 2) continue;
            yield return at - start >= 2 ? place[start..at] : place[start..(at + 1)];

            // 松桃苗族自治县 is called 松桃, which is how such names begin.
            if (at - start > 4 && place.AsSpan(start, at - start).EndsWith("族自治", StringComparison.Ordinal)) yield return place[start..(start + 2)];
            start = at + 1;
        }

        var school = Array.Find(Schools, suffix => place.EndsWith(suffix, StringComparison.Ordinal));
        if (school is not null && place.Length - start - school.Length >= 2) yield return place[start..^school.Length];
    }

    /// <summary>河南省 → 河南; a name that would lose all but one character stays.</summary>
    public static string Bare(string place)
    {
        foreach (var suffix in Suffixes)
        {
            if (place.EndsWith(suffix, StringComparison.Ordinal) && place.Length - suffix.Length >= 2) return place[..^suffix.Length];
        }

        return place;
    }
}
