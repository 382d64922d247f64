using PolicyBot.Checking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Checking;

public sealed class GazetteerTests : IDisposable
{
    private readonly InMemoryPolicyIndex index = new(
        [.. new[] { "河南省", "礼县宽川镇中心小学", "青禾县", "雲嶺縣" }.Select((region, at) => Analysed.Document($"d{at}", new DocumentMetadata($"文件{at}", Region: region), "正文。", []))]);

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("洛阳市", "河南省洛阳市")]
    [InlineData("河南省洛阳市", "河南省洛阳市")]
    [InlineData("青禾县", "青禾县")]
    [InlineData(null, null)]
    public void Full_Place_WithItsProvinceWhereThatIsKnown(string? place, string? full) => Assert.Equal(full, new Gazetteer(index).Full(place));

    [Theory]
    [InlineData("按宽川镇中心小学的方案，入学率87%行吗", "礼县宽川镇中心小学")]
    [InlineData("青禾的学校班额47人", "青禾县")]
    [InlineData("云岭那边要求多少", "雲嶺縣")]
    [InlineData("一所中心小学班额47人", null)]
    [InlineData("青禾和云岭哪个严", null)]
    public void PlaceIn_Text_TheOnlyDocumentsPlaceThatItNames(string text, string? place) => Assert.Equal(place, new Gazetteer(index).PlaceIn(text));

    [Theory]
    [InlineData("礼县宽川镇中心小学", "礼县 宽川")]
    [InlineData("习水县永安镇中心小学", "习水 永安")]
    [InlineData("东刘集中心小学", "东刘集")]
    public void Parts_Place_ItsNames(string place, string parts) => Assert.Equal(parts.Split(' '), Places.Parts(place));
}
