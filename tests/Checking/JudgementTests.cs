using FigureText = PolicyBot.Checking.FigureText;
using CsCheck;
using PolicyBot.Answers;
using PolicyBot.Checking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Checking;

public class JudgementTests
{
    private static readonly Unit Area = new("平方米", Dimension.Area);
    private static readonly IndexedDocument Document = new("d", "d.txt", new DocumentMetadata("标准"), 0, 1, 0);

    private static readonly Gen<decimal> Numbers = Gen.Int[0, 100_000].Select(number => number / 100m);

    public static readonly Gen<Bound> Bounds = Gen.Select(Gen.Enum<Comparator>(), Numbers, Numbers)
        .Select((comparator, low, more) => new Bound(comparator, low, comparator == Comparator.Range ? low + more : null));

    private static SourcedRequirement Source(Bound bound, string indicator = "生均面积") =>
        new(new Requirement(indicator, null, bound, Area, RequirementKind.Requirement, null, "原文", "d", null, new TextSpan(0, 2), new TextSpan(0, 2)), Document);

    private static Judgement Judge(Bound bound, decimal value) => Judgement.Of(Source(bound), new Measurement(value));

    [Theory]
    [InlineData(Comparator.AtLeast, true, true, false)]
    [InlineData(Comparator.MoreThan, true, false, false)]
    [InlineData(Comparator.AtMost, false, true, true)]
    [InlineData(Comparator.LessThan, false, false, true)]
    [InlineData(Comparator.Equal, false, true, false)]
    public void Of_AboveAtAndBelowTheBound_AsTheComparatorSays(Comparator comparator, bool above, bool at, bool below)
    {
        var bound = new Bound(comparator, 5.2m);
        Assert.Equal([above, at, below], new[] { 5.2000000001m, 5.20m, 5.1999999999m }.Select(value => Judge(bound, value).Holds!.Value));
    }

    [Theory]
    [InlineData("5.99", false)]
    [InlineData("6", true)]
    [InlineData("9", true)]
    [InlineData("12", true)]
    [InlineData("12.01", false)]
    public void Of_Range_HoldsBothEnds(string value, bool holds) =>
        Assert.Equal(holds, Judge(new Bound(Comparator.Range, 6, 12), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Holds);

    [Fact]
    public void Of_ApproximateBound_DecidesNothing() => Assert.Null(Judge(new Bound(Comparator.About, 5), 4).Holds);

    [Fact]
    public void Of_GrowingFigure_TurnsOnceForEachSide() =>
        Gen.Select(Bounds, Numbers, Numbers).Sample((bound, one, other) =>
        {
            var (less, more) = (Judge(bound, Math.Min(one, other)).Holds, Judge(bound, Math.Max(one, other)).Holds);
            return bound.Comparator switch
            {
                Comparator.AtLeast or Comparator.MoreThan => less != true || more == true,
                Comparator.AtMost or Comparator.LessThan => more != true || less == true,
                _ => true,
            };
        });

    [Fact]
    public void Of_GapClosed_Holds() =>
        Gen.Select(Bounds, Numbers).Where((bound, _) => bound.Comparator is Comparator.AtLeast or Comparator.AtMost or Comparator.Range or Comparator.Equal).Sample((bound, value) =>
        {
            var judgement = Judge(bound, value);
            if (judgement.Holds == true) return judgement.Gap is null;
            var closed = judgement.Exceeds ? value - judgement.Shortfall!.Value : value + judgement.Shortfall!.Value;
            return Judge(bound, closed).Holds == true && judgement.Gap!.Value >= judgement.Shortfall.Value && judgement.Gap.Value > 0;
        });

    [Fact]
    public void Shown_AnyFigure_StaysOnItsSideOfTheBound() =>
        Gen.Select(Bounds, Gen.Long[1, 900_000_000], Gen.Int[1, 3000]).Sample((bound, total, students) =>
        {
            var value = total / 1000m / students;
            var shown = decimal.Parse(FigureText.Shown(value, bound), System.Globalization.CultureInfo.InvariantCulture);
            return Judge(bound, value).Holds == Judge(bound, shown).Holds;
        });

    [Fact]
    public void Decide_SeveralStandards_NamesTheStrictest() =>
        Gen.Select(Numbers.Where(number => number > 0).Array[1, 5], Numbers).Sample((bounds, value) =>
        {
            var judgements = bounds.Select(bound => Judge(new Bound(Comparator.AtLeast, bound), value)).ToArray();
            var claim = new Claim("生均面积", null, new Figure(value, null, Area, new TextSpan(0, 1)));
            var finding = Verdicts.Decide(claim, judgements, [], placeKnown: false);
            var expected = bounds.All(bound => value >= bound) ? Verdict.Met : bounds.All(bound => value < bound) ? Verdict.NotMet : Verdict.Ambiguous;
            return finding.Verdict == expected && finding.Judgements.Count == bounds.Length && (expected != Verdict.NotMet || finding.Deciding!.Requirement.Bound.Value == bounds.Max());
        });

    [Fact]
    public void Closing_TeachersMissing_AreJustEnough() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 5000]).Sample((teachers, students) =>
        {
            var requirement = new Requirement("每百名学生拥有骨干教师数", null, new Bound(Comparator.AtLeast, 0.9m), new Unit("人", Dimension.People), RequirementKind.Requirement, null, "原文", "d", null, new TextSpan(0, 2), new TextSpan(0, 2));
            var judgement = Judgement.Of(new SourcedRequirement(requirement, Document), new Measurement(teachers * 100m / students, new Basis(CountedBy.Students, 100), teachers, students));
            if (Closing.Of(judgement, new(Students: students)) is not { } closing) return judgement.Holds == true;
            var more = decimal.Parse(string.Concat(closing.SkipWhile(character => !char.IsAsciiDigit(character)).TakeWhile(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);
            return (teachers + more) * 100 >= 0.9m * students && (teachers + more - 1) * 100 < 0.9m * students;
        });
}
