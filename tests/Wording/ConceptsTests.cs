using PolicyBot.Wording;

namespace PolicyBot.Tests.Wording;

public sealed class ConceptsTests
{
    [Theory]
    [InlineData("画画教室要多大", "画画教室", "美术专用教室")]
    [InlineData("带班老师每月补多少", "带班老师", "班主任")]
    [InlineData("外来务工人员的孩子能上吗", "外来务工人员的孩子", "随迁子女")]
    public void Find_WordsThatPeopleSay_GivesThoseThatDocumentsWrite(string question, string said, string written)
    {
        var mention = Concepts.Find(question).First(one => one.Span.Of(question) == said);

        Assert.Contains(written, mention.Written, StringComparer.Ordinal);
    }

    /// <summary>上课的地方 is one thing, not 上课 and a place; the longest words count.</summary>
    [Fact]
    public void Find_WordsWithinLongerOnes_GivesTheLonger() =>
        Assert.Equal(["上课的地方"], Concepts.Find("上课的地方").Select(one => one.Span.Of("上课的地方")));

    [Fact]
    public void Words_OfEveryLine_AreLongEnoughAndNotTheirOwnMeaning() =>
        Assert.All(Concepts.Said.Keys, said => Assert.DoesNotContain(said, Concepts.Written(said), StringComparer.Ordinal));
}
