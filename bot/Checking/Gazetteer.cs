using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking;

/// <summary>In which province a city or county lies, by the lexicon's list and by the places that the documents themselves hold for.</summary>
internal sealed class Gazetteer
{
    private static readonly Lazy<(string Province, string Short, string[] Cities)[]> Known = new(Load);

    private readonly string[] regions;

    /// <summary>The parts of the documents' places, without 县 or 镇 behind them.</summary>
    private readonly (string Name, string Region)[] local;

    public Gazetteer(IPolicyIndex index)
    {
        var all = index.Documents.Select(document => document.Metadata.Region).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        regions = [.. all.Where(region => ProvinceIn(region) is not null)];
        local = [.. all.Where(region => region.Length > 2 && region is not "全国").SelectMany(region => Places.Parts(HanVariants.Simplify(region)).Select(part => (part, region)))];
    }

    /// <summary>洛阳市 → 河南省洛阳市; a place of an unknown province stays as it is.</summary>
    public string? Full(string? place)
    {
        if (place is null || ProvinceIn(place) is not null) return place;
        var bare = Places.Bare(place);
        if (regions.FirstOrDefault(region => region.Contains(bare, StringComparison.Ordinal)) is { } longer) return longer;
        var lying = Known.Value.Where(known => known.Cities.Any(city => place.StartsWith(city, StringComparison.Ordinal))).ToArray();
        return lying.Length == 1 ? lying[0].Province + place : place;
    }

    /// <summary>The place of a document that the text names without its province: 东刘集中心小学 is 五河县's; null when it names none, or several.</summary>
    public string? PlaceIn(string text)
    {
        var named = local.Where(place => text.Contains(place.Name, StringComparison.Ordinal)).ToArray();
        var longest = named.Length == 0 ? 0 : named.Max(place => place.Name.Length);
        var regions = named.Where(place => place.Name.Length == longest).Select(place => place.Region).Distinct(StringComparer.Ordinal).ToArray();
        return regions.Length == 1 ? regions[0] : null;
    }

    private static string? ProvinceIn(string place) =>
        Known.Value.FirstOrDefault(known => place.StartsWith(known.Short, StringComparison.Ordinal)).Province;

    private static (string, string, string[])[] Load()
    {
        using var stream = LexiconFile.Open("Lexicon/regions.txt");
        using var reader = new StreamReader(stream);
        var provinces = new List<(string, string, string[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var name, var brief, var cities] && name[0] != '#') provinces.Add((name, brief, cities.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return [.. provinces];
    }
}
