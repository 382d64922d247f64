using PolicyBot.Answers;

namespace PolicyBot.Checking;

/// <summary>What came of a message's claims as one answer.</summary>
internal static class CheckAnswer
{
    private const int MostSuggestions = 3;

    public static Answer Of(Statement statement, IReadOnlyList<Outcome> outcomes)
    {
        var findings = outcomes.OfType<Outcome.Found>().Select(found => found.Finding).ToArray();
        var texts = outcomes.Select(outcome => Text(outcome, statement, outcomes.Count > 1));
        var judgements = findings.SelectMany(finding => finding.Judgements.Concat(finding.Aims)).ToArray();
        var asked = outcomes.Any(outcome => outcome is Outcome.NeedsCount or Outcome.NeedsIndicator);
        var cited = judgements.Select(judgement => judgement.Source)
            .Concat(findings.Where(finding => finding.Deciding is null).SelectMany(finding => finding.SetAside.Select(aside => aside.Source)))
            .Concat(outcomes.OfType<Outcome.NeedsScope>().SelectMany(needs => needs.All.Judgements.Select(judgement => judgement.Source)))
            .ToArray();
        return new Answer(
            asked ? AnswerKind.Clarify : AnswerKind.Check,
            string.Join("\n\n", texts),
            [.. cited.Select(source => source.Requirement).Distinct()],
            [.. cited.Select(source => source.Citation).Distinct()],
            [.. Suggestions(statement, outcomes).Distinct(StringComparer.Ordinal).Take(MostSuggestions)],
            asked ? null : Together([.. findings.Select(finding => finding.Verdict), .. outcomes.OfType<Outcome.NeedsScope>().Select(_ => Verdict.Ambiguous)]),
            asked ? null : findings.FirstOrDefault(finding => finding.Gap is not null)?.Gap);
    }

    /// <summary>Of several claims the worst: nobody may read 达标 while one of them is not.</summary>
    private static Verdict Together(IReadOnlyList<Verdict> verdicts) =>
        new[] { Verdict.NotMet, Verdict.Ambiguous, Verdict.NoStandard }.Cast<Verdict?>().FirstOrDefault(verdict => verdicts.Contains(verdict!.Value)) ?? Verdict.Met;

    private static string Text(Outcome outcome, Statement statement, bool several)
    {
        var named = several ? $"【{outcome.Claim.Stage}{outcome.Claim.Indicator}】" : string.Empty;
        return named + outcome switch
        {
            Outcome.Found found => Understood(FindingText.Of(found.Finding, statement), found.Finding, statement),
            Outcome.NeedsScope needs => ScopeQuestion(needs, statement),
            Outcome.NeedsIndicator needs => $"{FindingText.Typed(needs.Claim, statement)}指的是哪一项？请连同指标一起说，例如“小学生均教学及辅助用房4.6平方米，够吗”。",
            Outcome.NeedsCount needs => $"{FindingText.Typed(needs.Claim, statement)}是全校总数吧？标准按{(needs.Basis.By == CountedBy.Students ? "学生" : "班级")}平均计算，请告诉我全校的{needs.Basis.Needs}，例如“{Example(needs.Basis)}”。",
            _ => throw new InvalidOperationException(outcome.GetType().Name),
        };
    }

    /// <summary>The verdict, and behind it what the figure was taken to measure, where the message does not call it so.</summary>
    private static string Understood(string verdict, Finding finding, Statement statement)
    {
        var indicator = finding.Deciding?.Requirement.Indicator ?? finding.Claim.Indicator;
        var said = finding.Claim.Understood || finding.Deciding is not null;
        if (!said || statement.Text.Contains(Basis.Without(indicator), StringComparison.Ordinal)) return verdict;
        var line = verdict.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : verdict.Length;
        return verdict.Insert(line, $"（按“{indicator}”核对）");
    }

    private static string ScopeQuestion(Outcome.NeedsScope needs, Statement statement)
    {
        var lines = FindingText.ByStage(needs.All.Judgements);
        return $"{string.Join("还是", Choices(needs))}？标准不同，结论也不同（您的数据：{FindingText.Typed(needs.Claim, statement)}）：\n{string.Join('\n', lines)}";
    }

    /// <summary>小学, 初中: the stages, where scopes name any, since that is how people think of their school.</summary>
    private static string[] Choices(Outcome.NeedsScope needs)
    {
        var stages = Subject.StagesOf(needs.Scopes);
        return stages.Count > 1 ? [.. stages] : [.. needs.Scopes.Take(4)];
    }

    private static string Example(Basis basis) => basis.By == CountedBy.Students ? "1200个学生" : "24个班";

    private static IEnumerable<string> Suggestions(Statement statement, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome is Outcome.NeedsScope needs)
            {
                foreach (var choice in Choices(needs)) yield return choice;
            }
            else if (outcome is Outcome.NeedsCount count)
            {
                yield return Example(count.Basis);
            }
            else if (outcome is Outcome.Found { Finding: { Verdict: Verdict.NotMet, Deciding: { } deciding } } && statement.School.Students is null
                && deciding.Measurement.Basis is { By: CountedBy.Students })
            {
                yield return "我们有1200个学生";
            }
        }

        foreach (var outcome in outcomes.OfType<Outcome.Found>().Where(found => found.Finding.Deciding is not null))
        {
            var indicator = outcome.Finding.Deciding!.Requirement.Indicator;
            if (outcome.Finding.Judgements.Any(judgement => !Stages.Of(judgement.Requirement.Scope).IsAny)) yield return $"各学段{indicator}的标准是多少？";
            yield return $"{indicator}的原文";
        }
    }
}
