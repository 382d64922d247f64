using System.Text.Json;
using PolicyBot.Answers;
using PolicyBot.Channels.Wire;
using PolicyBot.Evaluation;
using PolicyBot.Tests.Channels;

namespace PolicyBot.Tests.Evaluation;

public sealed class JudgementTests
{
    [Theory]
    [InlineData("""{"question":"x"}""", true)]
    [InlineData("""{"question":"x","answer_must":["4.5","平方米"]}""", true)]
    [InlineData("""{"question":"x","answer_must":["4.5","亩"]}""", false)]
    [InlineData("""{"question":"x","answer_any":["四点五","4.5"]}""", true)]
    [InlineData("""{"question":"x","answer_any":["四点五","4.6"]}""", false)]
    [InlineData("""{"question":"x","answer_must_not":["5.8"]}""", false)]
    [InlineData("""{"question":"x","verdict":"met"}""", false)]
    [InlineData("""{"question":"x","type":"unanswerable"}""", false)]
    [InlineData("""{"question":"x","evidence":{"file":"standard-1.txt","start":40,"end":90}}""", true)]
    [InlineData("""{"question":"x","evidence":[{"file":"other.txt","start":40,"end":90},{"file":"standard-1.txt","start":40,"end":90}]}""", true)]
    [InlineData("""{"question":"x","evidence":{"file":"standard-1.txt","start":0,"end":9}}""", false)]
    [InlineData("""{"question":"x","evidence":{"file":"1.txt","start":40,"end":90}}""", false)]
    public void Of_AnAnswer_PassesByTheRule(string gold, bool passes) => Assert.Equal(passes, Judge(gold, Samples.Area).Passed);

    [Fact]
    public void Of_ADecline_PassesWhenThereIsNoAnswer() =>
        Assert.True(Judge("""{"question":"x","type":"unanswerable","answer_must_not":["45"]}""", Samples.Nothing).Passed);

    [Fact]
    public void Of_ACheck_NeedsTheVerdictAndReportsTheGap()
    {
        var right = Judge("""{"question":"x","verdict":"not_met","gap":{"value":3.0,"unit":"人"}}""", Samples.Crowded);
        Assert.True(right.Passed);
        Assert.True(right.Gap);
        var other = Judge("""{"question":"x","verdict":"not_met","gap":{"value":4,"unit":"人"}}""", Samples.Crowded);
        Assert.True(other.Passed);
        Assert.False(other.Gap);
    }

    [Theory]
    [InlineData("""{"question":"x","answer_must":["4.5"]}""", false)]
    [InlineData("""{"question":"x","answer_any":["7.5","百分之九十"]}""", true)]
    [InlineData("""{"question":"x","answer_any":["7.5","4.5"]}""", false)]
    [InlineData("""{"question":"x","answer_must":["4.5"],"answer_must_not":["5.8"]}""", true)]
    [InlineData("""{"question":"x","answer_must":["校长"]}""", false)]
    [InlineData("""{"question":"x","type":"unanswerable"}""", true)]
    public void Of_AnAnswer_KnowsAWrongFigure(string gold, bool wrong) => Assert.Equal(wrong, Judge(gold, Samples.Area).WrongFigure);

    [Fact]
    public void Of_ADecline_IsNeverAWrongFigure() => Assert.False(Judge("""{"question":"x","answer_must":["4.5"]}""", Samples.Nothing).WrongFigure);

    [Fact]
    public void Report_OfAll_AddsUpByTypeAndNamesWhatFailed()
    {
        var judged = new[]
        {
            Judge("""{"id":"1","type":"threshold","question":"x","answer_must":["4.5"],"evidence":{"file":"standard-1.txt","start":40,"end":90}}""", Samples.Area),
            Judge("""{"id":"2","type":"threshold","question":"x","answer_must":["4.5"],"evidence":{"file":"standard-1.txt","start":0,"end":9}}""", Samples.Area),
            Judge("""{"id":"3","type":"threshold","question":"x","answer_must":["9"]}""", Samples.Nothing),
            Judge("""{"id":"4","type":"unanswerable","question":"x"}""", Samples.Nothing),
            Judge("""{"id":"5","type":"check","question":"x","verdict":"met"}""", Samples.Crowded),
        };
        var report = EvaluationReport.Of(judged);
        Assert.Equal(new Score(2, 5, 0.4), report.Passed);
        Assert.Equal([new TypeScore("threshold", new Score(1, 3, 0.3333)), new TypeScore("unanswerable", new Score(1, 1, 1)), new TypeScore("check", new Score(0, 1, 0))], report.Types);
        Assert.Equal(new Score(1, 1, 1), report.Declines);
        Assert.Equal(new Score(1, 4, 0.25), report.Declined);
        Assert.Equal(new Score(1, 2, 0.5), report.Citations);
        Assert.Equal(new Score(0, 1, 0), report.Verdicts);
        Assert.Equal(["2", "3", "5"], report.Failures.Select(failure => failure.Id));
        var json = JsonSerializer.SerializeToElement(report, WireContext.Default.EvaluationReport);
        Assert.Equal(0.4, json.GetProperty("passed").GetProperty("rate").GetDouble());
        Assert.Equal("3", json.GetProperty("failures")[1].GetProperty("id").GetString());
    }

    [Fact]
    public void Report_Latency_IsByNearestRank()
    {
        var judged = Enumerable.Range(1, 100).Select(ms => Judge("""{"question":"x"}""", Samples.Area) with { Elapsed = TimeSpan.FromMilliseconds(ms) }).ToList();
        Assert.Equal(new Latency(50, 95, 99, 100), EvaluationReport.Of(judged).LatencyMs);
    }

    private static Judgement Judge(string gold, Answer answer)
    {
        using var index = Samples.Index();
        var item = JsonSerializer.Deserialize(gold, WireContext.Default.GoldItem)!;
        return Judgement.Of(item, answer, TimeSpan.FromMilliseconds(1), id => index.Document(id)?.Path);
    }
}
