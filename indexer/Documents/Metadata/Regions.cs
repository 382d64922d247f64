using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>Places in names and texts.</summary>
internal static class Regions
{
    private const int Read = 6000;

    private static readonly Lazy<ProvinceEntry[]> Provinces = new(LoadProvinces);
    private static readonly Lazy<(string Word, GovernmentLevel Level)[]> SelfReferences = new(LoadSelfReferences);

    /// <summary>How high the place in a name stands: 五河县教育局 is a county's.</summary>
    public static GovernmentLevel Level(string name)
    {
        if (name.Contains('镇', StringComparison.Ordinal) && !name.Contains("景德镇", StringComparison.Ordinal)) return GovernmentLevel.Township;
        if (name.Contains('县', StringComparison.Ordinal) || InName(name, '区')) return GovernmentLevel.County;
        if (Array.Exists(Provinces.Value, province => name.StartsWith(province.Name, StringComparison.Ordinal)) && !InName(name[2..], '市')) return GovernmentLevel.Province;
        return name.Contains('市', StringComparison.Ordinal) ? GovernmentLevel.City : GovernmentLevel.Unknown;
    }

    /// <summary>The place that a name begins with: 松桃苗族自治县 of 松桃苗族自治县第一完小; null when it names none.</summary>
    public static string? InName(string name)
    {
        for (var i = Math.Min(name.Length, 14) - 1; i > 0; i--)
        {
            if (name[i] is '省' or '市' or '县' or '镇' or '乡' || (name[i] == '区' && !name[..i].EndsWith('校'))) return name[..(i + 1)];
        }

        return null;
    }

    /// <summary>The province or city that a title begins with: 上海市建筑节能条例; null when it begins with none.</summary>
    public static (GovernmentLevel Level, string Region)? OfTitle(string title)
    {
        foreach (var province in Provinces.Value)
        {
            if (title.StartsWith(province.Name, StringComparison.Ordinal)) return (GovernmentLevel.Province, province.Name);
            foreach (var city in province.Cities)
            {
                if (title.StartsWith(city, StringComparison.Ordinal) && title.Length > city.Length && title[city.Length] == '市') return (GovernmentLevel.City, city + "市");
            }
        }

        return null;
    }

    /// <summary>Whom a text without an issuer speaks of: by 我校, 全县, 全省, and the one place that it names again and again.</summary>
    public static (GovernmentLevel Level, string? Region) Of(string text)
    {
        text = HanVariants.Simplify(text.Length > Read ? text[..Read] : text);
        var level = SelfReferences.Value
            .GroupBy(entry => entry.Level)
            .Select(group => (Level: group.Key, Count: group.Sum(entry => Count(text, entry.Word)) * (group.Key == GovernmentLevel.School ? 3 : 1)))
            .Where(group => group.Count >= 2)
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.Level)
            .Select(group => group.Level)
            .FirstOrDefault();
        return level switch
        {
            GovernmentLevel.Province => (level, Province(text)),
            GovernmentLevel.City => (level, City(text)),
            GovernmentLevel.Nation => (level, "全国"),
            _ => (level, null),
        };
    }

    private static string? Province(string text)
    {
        var counts = Provinces.Value
            .Select(province => (province.Name, Count: Count(text, province.Short) + province.Cities.Sum(city => Count(text, city))))
            .Where(entry => entry.Count > 0)
            .OrderByDescending(entry => entry.Count)
            .ToList();
        return counts.Count > 0 && counts[0].Count * 5 >= counts.Sum(entry => entry.Count) * 4 ? counts[0].Name : null;
    }

    private static string? City(string text)
    {
        var counts = Provinces.Value
            .SelectMany(province => province.Cities)
            .Select(city => (City: city + "市", Count: Count(text, city)))
            .Where(entry => entry.Count > 0)
            .OrderByDescending(entry => entry.Count)
            .ToList();
        return counts.Count > 0 && counts[0].Count >= 2 && counts[0].Count * 2 > counts.Sum(entry => entry.Count) ? counts[0].City : null;
    }

    private static int Count(string text, string word) => word.Length == 0 ? 0 : text.AsSpan().Count(word);

    private static bool InName(string name, char unit) => name.IndexOf(unit, StringComparison.Ordinal) is > 0 and < 14;

    private sealed record ProvinceEntry(string Name, string Short, string[] Cities);

    private static ProvinceEntry[] LoadProvinces()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/regions.txt"));
        List<ProvinceEntry> provinces = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var brief, var cities]) provinces.Add(new ProvinceEntry(name, brief, cities.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return [.. provinces];
    }

    private static (string Word, GovernmentLevel Level)[] LoadSelfReferences()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/self-reference.txt"));
        List<(string Word, GovernmentLevel Level)> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var level, var list]) continue;
            foreach (var word in list.Split(' ')) words.Add((word, Enum.Parse<GovernmentLevel>(level, ignoreCase: true)));
        }

        return [.. words];
    }
}
