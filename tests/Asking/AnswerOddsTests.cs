using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class AnswerOddsTests
{
    [Theory]
    [InlineData(0.5, 0.0, -1.25)]
    [InlineData(0.6, 1.0, 2.25)]
    [InlineData(0.6, 0.5, 0.75)]
    public void Of_Trees_AddsTheLeavesThatTheMeasuresLeadTo(double covered, double named, double odds)
    {
        var measures = new double[EvidenceMeasures.Count];
        (measures[(int)Measure.Covered], measures[(int)Measure.Named]) = (covered, named);

        Assert.Equal(odds, AnswerOdds.Read(["Covered≤0.5 -1 Named≤0.5 1 2.5", "-0.25"]).Of(measures));
    }

    [Theory]
    [InlineData("Covered≤0.5 1")]
    [InlineData("Covered≤0.5 1 2 3")]
    [InlineData("Nothing≤0.5 1 2")]
    [InlineData("Covered≤much 1 2")]
    [InlineData("Covered≤0.5≤1 1 2")]
    public void Read_NoTree_IsRefusedWithTheLine(string line)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => AnswerOdds.Read([line]));

        Assert.Contains("answer-odds.txt", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>What shares no word with a question does not answer it, whatever else it holds.</summary>
    [Theory]
    [InlineData(QuestionKind.Threshold)]
    [InlineData(QuestionKind.Deadline)]
    [InlineData(QuestionKind.Explain)]
    [InlineData(QuestionKind.List)]
    public void Of_NothingMeasured_IsFarBelowAnAnswer(QuestionKind kind)
    {
        var measures = new double[EvidenceMeasures.Count];
        measures[(int)Measure.Answer] = 1;

        Assert.InRange(AnswerOdds.For(kind).Of(measures), double.MinValue, -2.5);
    }
}
