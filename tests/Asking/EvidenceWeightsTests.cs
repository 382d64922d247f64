using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class EvidenceWeightsTests
{
    /// <summary>Saying nothing stands at 0: what shares no word with a question must stay below it.</summary>
    [Theory]
    [InlineData(QuestionKind.Threshold)]
    [InlineData(QuestionKind.Deadline)]
    [InlineData(QuestionKind.Explain)]
    [InlineData(QuestionKind.List)]
    public void Score_NothingMeasured_IsBelowSayingNothing(QuestionKind kind)
    {
        var measures = new double[EvidenceMeasures.Count];
        measures[(int)Measure.Answer] = 1;

        Assert.InRange(EvidenceWeights.For(kind).Score(measures), double.MinValue, -0.5);
    }

    /// <summary>More of the question found never speaks against the evidence.</summary>
    [Theory]
    [InlineData(QuestionKind.Threshold)]
    [InlineData(QuestionKind.Explain)]
    public void Score_AllOfTheQuestionFound_IsAboveNoneOfIt(QuestionKind kind)
    {
        var (none, all) = (new double[EvidenceMeasures.Count], new double[EvidenceMeasures.Count]);
        foreach (var measure in new[] { Measure.Covered, Measure.CoveredWhole, Measure.InSentence, Measure.InClause, Measure.Weakest, Measure.Pairs, Measure.PairsInSentence, Measure.Characters, Measure.Understood, Measure.UnderstoodBelow, Measure.PairsInClause, Measure.PairsAround }) all[(int)measure] = 1;

        Assert.True(EvidenceWeights.For(kind).Score(all) > EvidenceWeights.For(kind).Score(none) + 3);
    }
}
