using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class CountedWordTests
{
    [Theory]
    [InlineData("食堂准备盖几层", "层")]
    [InlineData("评的教学能手是第几批", "批")]
    [InlineData("药品要几人几锁保管", "锁")]
    [InlineData("班额要多少人", null)]
    public void Of_Question_GivesTheWordThatItCountsWith(string question, string? word) => Assert.Equal(word, CountedWord.Of(question));

    [Theory]
    [InlineData("层", "规划修建二层教学楼、楼层净高3.6米", "二层")]
    [InlineData("锁", "药品实行双人双锁", "双锁")]
    [InlineData("年", "制定三年发展规划，年年检查", "三年")]
    [InlineData("批", "分批实施", "")]
    public void Find_Sentence_GivesNumbersRightBeforeTheWord(string word, string sentence, string found) =>
        Assert.Equal(found, string.Join(' ', CountedWord.Find(word, sentence).Select(span => span.Of(sentence))));
}
