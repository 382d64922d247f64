using PolicyBot.Indexer.Documents;

namespace PolicyBot.Checking;

/// <summary>Whether a document of one place binds a school of another.</summary>
public static class Places
{
    private static readonly string[] Suffixes = ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "省", "市", "县", "区", "镇", "乡", "旗"];

    /// <summary>The nation's documents bind everywhere; those of a place bind within it; those of an unknown place cannot be ruled out.</summary>
    public static bool Bind(DocumentMetadata document, string? place)
    {
        if (place is null || document.Region is null || document.Level == GovernmentLevel.Nation || document.Region is "全国" or "国家") return true;
        return place.Contains(Bare(document.Region), StringComparison.Ordinal);
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
