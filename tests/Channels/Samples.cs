using PolicyBot.Answers;
using PolicyBot.Channels;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Channels;

/// <summary>One document and the answers that rest on it.</summary>
internal static class Samples
{
    public const string Id = "standard-1";
    public const string Title = "义务教育学校办学条件要点";
    public const string Quote = "小学生均教学及辅助用房面积不得低于4.5平方米，初中不得低于5.8平方米。";
    public const string ClassQuote = "小学每班学生不超过45人，初中不超过50人。";

    public const string Source = $"""
        # 第一章 总则
        本要点整理义务教育学校的办学条件，供学校自查时参考，以原文为准。
        # 第二章 校舍与场地
        第五条 {Quote}
        第六条 小学生均体育运动场馆面积不得低于7.5平方米，初中不得低于10.2平方米。
        # 第三章 班额与师资
        第九条 {ClassQuote}
        第十条 每百名学生拥有县级以上骨干教师数不少于1人。
        """;

    public static DocumentMetadata Metadata { get; } = new(
        Title, "某省教育厅", "某教〔2020〕8号", GovernmentLevel.Province, "某省", "2020-05-01", DocumentStatus.InForce, DocumentKind.Standard, "教督〔2017〕6号", Verified: true);

    public static InMemoryPolicyIndex Index() => new(Analysed.Document(Id, Metadata, Source));

    public static Citation Cite(string quote)
    {
        var at = Source.IndexOf(quote, StringComparison.Ordinal);
        return new Citation(Id, Title, "第二章 校舍与场地", quote, new TextSpan(at, at + quote.Length));
    }

    public static Requirement Record(string indicator, string? scope, Comparator comparator, decimal value, Unit unit, string quote)
    {
        var cited = Cite(quote);
        return new Requirement(indicator, scope, new Bound(comparator, value), unit, RequirementKind.Requirement, null, quote, Id, cited.Section, cited.Span, cited.Span);
    }

    public static Answer Area { get; } = new(
        AnswerKind.Answer,
        "小学生均教学及辅助用房面积不得低于 4.5 平方米。\n初中另有要求：不得低于 5.8 平方米。",
        [Record("生均教学及辅助用房面积", "小学", Comparator.AtLeast, 4.5m, new Unit("平方米", Dimension.Area), Quote)],
        [Cite(Quote)],
        ["那初中呢？", "我校生均 4.2 平方米够不够？"]);

    public static Answer Crowded { get; } = new(
        AnswerKind.Check,
        "超了：小学每班不超过 45 人，48 人超出 3 人。",
        [Record("班额", "小学", Comparator.AtMost, 45, new Unit("人", Dimension.People), ClassQuote)],
        [Cite(ClassQuote)],
        [],
        Verdict.NotMet,
        new Gap(3, "人"));

    public static Answer Nothing { get; } = new(AnswerKind.Decline, "收录的文件里没有找到这个问题的答案。", [], [], ["小学每班最多多少人？"]);

    public static Requirement Range { get; } =
        Record("班数", "小学", Comparator.AtLeast, 6, new Unit("班", Dimension.Classes), ClassQuote) with { Bound = new Bound(Comparator.Range, 6, 12) };

    /// <summary>Answers by a word of the question.</summary>
    public static AnswerTurn Assistant { get; } = (turn, _) => Task.FromResult(
        turn.Question.Contains("48", StringComparison.Ordinal) ? Crowded
        : turn.Question.Contains("面积", StringComparison.Ordinal) ? Area
        : Nothing);
}
