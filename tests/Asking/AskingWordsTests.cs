using PolicyBot.Asking;
using PolicyBot.Wording;

namespace PolicyBot.Tests.Asking;

public sealed class AskingWordsTests
{
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    [Theory]
    [InlineData("花坛浇水该照哪张单子", "花坛浇水该照 单子")]
    [InlineData("花坛浇不浇水", "花坛 浇水")]
    [InlineData("花坛漏不漏水", "花坛 漏水")]
    [InlineData("花坛种什么树", "花坛种 树")]
    [InlineData("花坛合格不？", "花坛合格 ？")]
    [InlineData("花坛都没有", "花坛都没有")]
    [InlineData("花坛归谁管", "花坛归谁管")]
    [InlineData("花坛由", "花坛")]
    public void Without_WordsThatOnlyAsk_LeavesTheRest(string text, string left) => Assert.Equal(left, AskingWords.Without(Cues, text).TrimEnd());

    [Theory]
    [InlineData("花坛浇不浇水", true)]
    [InlineData("花坛浇水了没有？", true)]
    [InlineData("花坛都没有", false)]
    [InlineData("花坛几天浇一次水", false)]
    public void Verdict_DoubledOrClosing_AsksYesOrNo(string text, bool asks) => Assert.Equal(asks, AskingWords.Verdict(text) is not null);

    [Theory]
    [InlineData("衡量学校的那个系数", null)]
    [InlineData("重点地区的老师", null)]
    [InlineData("柳林镇的老师", "柳林镇")]
    public void Find_NameThatNoDocumentKnows_EndsWithAWord(string text, string? name) =>
        Assert.Equal(name, new DocumentNames([]).Find(text).FirstOrDefault()?.Name);
}
