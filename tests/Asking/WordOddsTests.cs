using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class WordOddsTests
{
    private static readonly WordOdds Odds = new(new Dictionary<string, WordTold>(StringComparer.Ordinal)
    {
        [WordOdds.Others] = new WordTold(0.1, -0.1, 0.5),
        ["房租"] = new WordTold(2, -1, 0.8),
        ["到底"] = new WordTold(0.2, 0, 0.1),
    });

    [Fact]
    public void Of_WordsThatStandAndMiss_AddsWhatEachTells()
    {
        var told = WordOdds.Together(Odds.Of(["房租", "到底", "哪个"], ["*4", "*4", "*4"]), [true, false, false]);

        Assert.Equal((2.0, -0.1, -0.1), (told.Standing, told.Missing, told.Worst));
        Assert.Equal(0.8 / 1.4, told.Share, 9);
        Assert.Equal((0.6, 0.5), (Math.Round(told.Lost, 9), told.Surest));
    }

    [Fact]
    public void Of_NoWords_TellsNothing() => Assert.Equal(default, WordOdds.Together([], []));

    [Theory]
    [InlineData(0, "*0")]
    [InlineData(6, "*1")]
    [InlineData(5, "*2")]
    [InlineData(4, "*3")]
    [InlineData(2, "*4")]
    public void OthersOf_Rarity_IsToldByTheShareOfPassages(double rarity, string others) => Assert.Equal(others, WordOdds.OthersOf(rarity));

    [Fact]
    public void Of_WordNotCounted_IsToldAsThoseThatAsManyPassagesHave()
    {
        var odds = new WordOdds(new Dictionary<string, WordTold>(StringComparer.Ordinal) { [WordOdds.Others] = new(0, 0, 0.5), ["*0"] = new(0, 0, 0.05) });

        Assert.Equal([0.05, 0.5], odds.Of(["摊事", "学校"], ["*0", "*4"]).Select(told => told.Share));
    }

    [Fact]
    public void Default_WordThatNamesTheSubject_TellsMoreByMissingThanOneThatOnlyAsks()
    {
        var (subject, asking) = (WordOdds.Together(WordOdds.Default.Of(["每月"], ["*4"]), [false]), WordOdds.Together(WordOdds.Default.Of(["到底"], ["*4"]), [false]));

        Assert.True(subject.Missing < asking.Missing && subject.Surest > asking.Surest);
    }

    [Fact]
    public void Words_PeoplesWordAndPairs_AreFoundAlsoAsDocumentsWriteThem()
    {
        var said = new SaidWords("茅房得有几间", []);

        Assert.Equal("茅房", said.Words[0]);
        Assert.True(said.StandIn("学校厕所按标准建设", "一、校舍")[0]);
        Assert.False(said.StandIn("学校食堂按标准建设", "一、校舍")[0]);
    }

    [Fact]
    public void Words_PairSaidTwice_StandsOnce()
    {
        var words = new SaidWords("到底多少，到底", []).Words;

        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("少，", words);
    }
}
