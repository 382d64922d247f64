namespace PolicyBot.Answers;

/// <summary>What the assistant says to a greeting and to a question about itself.</summary>
public static class HelpAnswer
{
    public static Answer Of() => new(
        AnswerKind.Help,
        """
        我只按索引里的文件回答，每个数字都带原文和出处；文件里没有的，我会说没有。可以这样用：
        · 问：每班最多多少人？哪年要达到？由谁负责？
        · 查：我们班48人超了吗？生均绿化0.4平方米够不够？
        · 写：帮我写一份自查报告
        接着上一句问也行：那初中呢？原文给我看。
        """,
        [],
        [],
        ["每班最多多少人？", "我们班48人超了吗？", "帮我写一份自查报告"]);
}
