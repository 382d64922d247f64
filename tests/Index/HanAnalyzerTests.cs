using CsCheck;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Tests.Index;

public sealed class HanAnalyzerTests
{
    [Theory]
    [InlineData("生均4.5平方米", "生 生均 均 4.5 平 平方 方 方米 米")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("覆蓋率", "覆 覆盖 盖 盖率 率")]
    [InlineData("1,200人、4M", "1,200 人 4m")]
    [InlineData("。，！", "")]
    public void Tokens_OfText_AreUnigramsPairsAndWords(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokens(new HanAnalyzer(), text).Select(t => t.Term)));

    [Fact]
    public void Tokens_Offsets_PointIntoTheTextAsItStands()
    {
        const string text = "（一）普惠性幼兒園覆蓋率８０％以上";
        Assert.All(Tokens(new HanAnalyzer(), text), t => Assert.Equal(t.Term, HanTokens.Fold(text[t.Start..t.End])));
    }

    [Fact]
    public void Tokens_OfAnyText_AreThoseOfLucenesBigramFilterWithUnigrams()
    {
        const string alphabet = "学校生均班额不得低于，。、（）《》 \n%％.,:;'-/0123456789０９ＡｚabcXYZ覆蓋率𠀀〇々·é";
        var text = Gen.Char[alphabet].Array[0, 60].Select(characters => new string(characters).Replace("\ud840", "𠀀").Replace("\udc00", ""));
        text.Sample(t => Assert.Equal(Tokens(new BigramAnalyzer(), HanTokens.Fold(t)), Tokens(new HanAnalyzer(), t)), iter: 2_000);
    }

    private static List<(string Term, int Start, int End, int Increment)> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<(string, int, int, int)>();
        using var stream = analyzer.GetTokenStream("body", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) tokens.Add((term.ToString()!, offset.StartOffset, offset.EndOffset, increment.PositionIncrement));
        stream.End();
        return tokens;
    }

    private sealed class BigramAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
        {
            var source = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
            TokenStream chain = new LowerCaseFilter(LuceneVersion.LUCENE_48, new CJKWidthFilter(source));
            return new TokenStreamComponents(source, new CJKBigramFilter(chain, CJKScript.HAN, outputUnigrams: true));
        }
    }
}
