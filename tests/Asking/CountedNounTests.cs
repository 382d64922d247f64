using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class CountedNounTests
{
    [Theory]
    [InlineData("下面设几个办公室", "办公室")]
    [InlineData("要守住多少条红线", "红线")]
    [InlineData("一个班几个人", null)]
    [InlineData("食堂什么时候开", null)]
    public void Of_Question_GivesWhatItCounts(string question, string? thing) => Assert.Equal(thing, CountedNoun.Of(question));

    [Theory]
    [InlineData("办公室", "下设两个专门办公室，负责日常工作", "两个专门办公室")]
    [InlineData("红线", "守住“四条红线”", "四条红线")]
    [InlineData("项目测", "完成3项以上体能项目", "3项以上体能项目")]
    [InlineData("办公室", "下设三个小组，办公室设在教导处", "")]
    [InlineData("办公室", "第三个办公室", "")]
    public void Find_Sentence_GivesTheNumbersThatCountIt(string thing, string sentence, string found) =>
        Assert.Equal(found, string.Join(' ', CountedNoun.Find(thing, sentence).Select(span => span.Of(sentence))));
}
