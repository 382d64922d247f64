using System.Text.RegularExpressions;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Tests.Gold;

public sealed partial class GoldTests
{
    private static readonly string[] Types =
        ["threshold", "deadline", "list", "yesno", "who", "compare", "status", "definition", "check", "followup", "unanswerable"];

    [Fact]
    public void Gold_IsLargeAndVariedEnough()
    {
        var all = GoldItem.All;
        Assert.InRange(all.Count, 250, int.MaxValue);
        Assert.InRange(all.Count(i => i.Has("lay")), all.Count / 3, int.MaxValue);
        Assert.InRange(all.Count(i => i.History is not null), 40, int.MaxValue);
        Assert.InRange(all.Count(i => i.Type == "unanswerable"), 40, int.MaxValue);
        Assert.InRange(all.Count(i => i.Has("typo")), 20, int.MaxValue);
        Assert.InRange(all.Count(i => i.Has("traditional")), 20, int.MaxValue);
        Assert.All(Types, type => Assert.Contains(all, i => i.Type == type));
    }

    [Fact]
    public void Items_AreDistinctAndWellFormed()
    {
        Assert.Equal(GoldItem.All.Count, GoldItem.All.DistinctBy(i => i.Id, StringComparer.Ordinal).Count());
        Assert.All(GoldItem.All, item =>
        {
            Assert.Contains(item.Type, Types, StringComparer.Ordinal);
            Assert.Equal(item.Type == "check", item.Verdict is not null);
            Assert.Equal(item.Type == "unanswerable", item.Kind == "decline");
            Assert.Equal(item.Type != "unanswerable" && item.Verdict != "no_standard", item.Evidence is not null);
            Assert.True(item.Gap is null || item.Verdict == "not_met", item.Id);
            Assert.True(item.Verdict is not null || item.Kind is not null || item.AnswerMust.Count + item.AnswerAny.Count > 0, item.Id);
            Assert.True(!item.Has("traditional") || HanVariants.IsTraditional(item.Question), item.Id);
        });
    }

    [Fact]
    public void Wide_IsDistinctAndWellFormed()
    {
        Assert.Equal(GoldItem.Wide.Count, GoldItem.Wide.Concat(GoldItem.All).DistinctBy(i => i.Id, StringComparer.Ordinal).Count() - GoldItem.All.Count);
        Assert.All(GoldItem.Wide, item =>
        {
            Assert.Contains(item.Type, Types, StringComparer.Ordinal);
            Assert.Equal(item.Type == "unanswerable", item.Kind == "decline");
            Assert.True(item.Verdict is not null || item.Kind is not null || item.AnswerMust.Count + item.AnswerAny.Count > 0, item.Id);
            Assert.All(item.Evidence?.Where(e => e.IsInTheCorpus) ?? [], evidence => Assert.NotEmpty(evidence.Text()));
        });
    }

    [Fact]
    public void Halves_AreEqualAndKeepADialogueTogether()
    {
        Assert.InRange(Math.Abs(GoldItem.All.Count(i => i.Half == "test") - GoldItem.All.Count(i => i.Half == "tuning")), 0, 10);
        Assert.All(
            GoldItem.All.Where(i => i.History is not null).GroupBy(i => i.History![0].Text, StringComparer.Ordinal),
            dialogue => Assert.Single(dialogue.Select(i => i.Half).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Evidence_InTheCorpus_HoldsWhatTheAnswerMustShow() =>
        Assert.All(GoldItem.All.Where(i => i.Evidence?.All(e => e.IsInTheCorpus) ?? false), AssertEvidence);

    [Fact]
    public void Evidence_InTheSeeds_HoldsWhatTheAnswerMustShow() =>
        Assert.All(GoldItem.All.Where(i => i.Evidence?.Any(e => !e.IsInTheCorpus) ?? false), AssertEvidence);

    private static void AssertEvidence(GoldItem item)
    {
        var texts = item.Evidence!.Select(e => HanVariants.Simplify(e.Text())).ToList();
        if (item.Type == "check")
        {
            Assert.All(texts, text => Assert.Matches("[0-9]", text));
            return;
        }

        Assert.All(item.AnswerMust, must => Assert.Contains(texts, text => text.Contains(HanVariants.Simplify(must), StringComparison.Ordinal)));
        if (!Figure().IsMatch(string.Concat(item.AnswerAny))) return;

        var figures = item.AnswerAny.SelectMany(any => Figure().Matches(any).Select(m => m.Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(texts, text => figures.Any(f => text.Contains(f, StringComparison.Ordinal)) || item.AnswerAny.Any(any => text.Contains(any, StringComparison.Ordinal)));
    }

    [GeneratedRegex("[0-9]+([.:][0-9]+)?")]
    private static partial Regex Figure();
}
