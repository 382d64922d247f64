using PolicyBot.Conversations;

namespace PolicyBot.Channels;

/// <summary>
/// Puts a question of each kind to the assistant before anybody else does: the first turns of a process load the vocabularies and
/// compile the code that they pass through, which takes longer than all else in them.
/// </summary>
public static class WarmUp
{
    /// <summary>The compiler takes up again what was called often.</summary>
    private const int Rounds = 6;

    private static readonly string[] Questions =
    [
        "小学每班不超过多少人？", "小学每班46人，达标吗？", "方案要在什么时候报备？", "残疾儿童入学由哪些部门负责？", "优质均衡包括哪些指标？", "可以留书面作业吗？",
        "小学生均绿化0.4平米行不行？", "校际差异系数怎么算？", "小学和初中的班额有什么不同？", "生均教学及辅助用房面积要多少平方米？", "教师培训经费占多少？", "1200个学生，图书18000册，够吗？",
    ];

    public static async Task RunAsync(AnswerTurn ask, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in Questions) await ask(new Turn(null, question, [], SchoolProfile.Unknown), cancellationToken);
        }
    }
}
