namespace PolicyBot.Answers;

/// <summary>What the assistant says of itself.</summary>
public static class HelpAnswer
{
    public static Answer Of() => new(
        AnswerKind.Help,
        """
        我是政策助手，只根据已收录的政策文件回答，每个数字都附原句和出处。可以这样用：
        · 问要求：每班最多多少人？
        · 核对数字：生均体育运动场馆面积 7 平方米，小学，够不够？
        · 写材料：写一份自查报告
        文件里没有的，我会直说没有。
        """,
        [],
        [],
        ["每班最多多少人？", "我们班48人超了吗？", "写一份自查报告"]);
}
