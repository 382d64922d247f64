using PolicyBot.Conversations;

namespace PolicyBot.Channels;

/// <summary>
/// Puts a question of each kind to the assistant before anybody else does: the first turns of a process load the vocabularies and
/// compile the code that they pass through, which takes longer than all else in them.
/// </summary>
public static class WarmUp
{
    private const int Rounds = 6;

    /// <summary>The compiler takes up again what was called often, but only when nothing new was called for a tenth of a second.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(130);

    private static readonly string[] Questions =
    [
        "小学每班不超过多少人？", "小学每班46人，达标吗？", "方案要在什么时候报备？", "残疾儿童入学由哪些部门负责？", "优质均衡包括哪些指标？", "可以留书面作业吗？",
        "小学生均绿化0.4平米行不行？", "校际差异系数怎么算？", "小学和初中的班额有什么不同？", "生均教学及辅助用房面积要多少平方米？", "教师培训经费占多少？", "1200个学生，图书18000册，够吗？",
        "阳光小学的运动场建多大？", "生均校社建筑面积要多少？", "最偏远那个乡的方案里，宣传阶段到哪天为止？", "食堂的电梯几年检修一次？", "什么叫巩固率？", "班额是哪个文件规定的？",
    ];

    /// <summary>What is asked after an answer.</summary>
    private static readonly string[] Following = ["初中呢？", "原文怎么说的？", "那每班60人行吗？"];

    private static readonly Utterance[] Before = [new(Speaker.User, "小学每班不超过多少人？"), new(Speaker.Assistant, "小学每班不超过45人。")];

    public static async Task RunAsync(AnswerTurn ask, CancellationToken cancellationToken)
    {
        Turn[] turns = [.. Questions.Select(question => new Turn(null, question, [], SchoolProfile.Unknown)), .. Following.Select(question => new Turn(null, question, Before, SchoolProfile.Unknown))];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var turn in turns) await ask(turn, cancellationToken);
            await Task.Delay(Rest, cancellationToken);
        }
    }
}
