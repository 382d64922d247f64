using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("不低于1：15", "1:15")]
    [InlineData("1:13.5", "1:13.5")]
    [InlineData("按600:1配备", "600:1")]
    [InlineData("46 人", "46人")]
    [InlineData("6至12班", "6至12班")]
    [InlineData("0.6%", "0.6%")]
    public void Format_Figure_ReadsAsDocumentsWriteIt(string text, string expected)
    {
        var figure = Assert.Single(new FigureReader().Find(text));
        Assert.Equal(expected, FigureText.Format(figure.Value, figure.High, figure.Unit));
    }
}
