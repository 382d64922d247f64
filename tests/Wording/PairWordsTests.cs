using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class PairWordsTests
{
    [Theory]
    [InlineData("挑头", "牵头")]
    [InlineData("茅房", "厕所")]
    [InlineData("澡堂", "浴室")]
    public void Of_PairOfListedWords_GivesWhatDocumentsWrite(string pair, string written) =>
        Assert.Contains(written, PairWords.Of(pair[0], pair[1]).Select(word => word.Written), StringComparer.Ordinal);

    [Fact]
    public void Of_AnyPair_HasSharesOfItsLines_LargestFirst()
    {
        var words = PairWords.Of('操', '场');

        Assert.All(words, word => Assert.InRange(word.Share, 0.12, 1));
        Assert.Equal(words.Select(word => word.Share).OrderDescending(), words.Select(word => word.Share));
    }

    [Fact]
    public void Of_PairThatNobodySays_IsEmpty() => Assert.Empty(PairWords.Of('鹦', '鹉'));

    /// <summary>A known word is never cut: 公办学位 is no 公办学 and 位.</summary>
    [Theory]
    [InlineData("新增学位", "学位")]
    [InlineData("每学期督查", "督查")]
    public void Cuts_WithinKnownWord_AreNone(string text, string word) =>
        Assert.False(Concepts.Cuts(text)[text.IndexOf(word, StringComparison.Ordinal) + 1]);
}
