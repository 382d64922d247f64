using ICU4N.Text;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Tests.Lexicon;

public sealed class HanVariantsTests
{
    [Theory]
    [InlineData("頭髮", "头发")]
    [InlineData("發展", "发展")]
    [InlineData("乾淨", "干净")]
    [InlineData("九年義務教育鞏固率達到96%", "九年义务教育巩固率达到96%")]
    [InlineData("班额", "班额")]
    public void Simplify_EitherScript_GivesSimplifiedOfTheSameLength(string text, string expected) =>
        Assert.Equal(expected, HanVariants.Simplify(text));

    [Theory]
    [InlineData("覆蓋率要到多少", true)]
    [InlineData("覆盖率要到多少", false)]
    [InlineData("4.5平方米", false)]
    public void IsTraditional_SeesTheScript(string text, bool expected) => Assert.Equal(expected, HanVariants.IsTraditional(text));

    [Fact]
    public void Simplify_EveryHanCharacter_AgreesWithIcu()
    {
        var icu = Transliterator.GetInstance("Traditional-Simplified");
        var all = string.Concat(Enumerable.Range(0x4E00, 0x9FFF - 0x4E00).Select(c => $"{(char)c}\n"));
        Assert.Equal(icu.Transliterate(all), HanVariants.Simplify(all));
    }

    [Fact]
    public void ToTraditional_ThenSimplify_ComesBackToTheSimplifiedReading()
    {
        const string text = "九年义务教育巩固率达到以上，普惠性幼儿园覆盖率";
        Assert.Equal(text, HanVariants.Simplify(HanVariants.ToTraditional(text)));
    }
}
