using System.Text.RegularExpressions;
using PolicyBot.Checking;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A figure of other people than the question asks for.</summary>
internal static partial class OtherPeople
{
    public static bool Are(Question question, Evidence evidence) => evidence.Record is { } record
        && (question.Scopes.Any(scope => People.AreNamed(scope) && !Says(evidence, scope, record)) || Differ(question.Text, record));

    /// <summary>教师睡眠几小时: what does not speak of those people says nothing of them. Schools may be meant where none is named.</summary>
    private static bool Says(Evidence evidence, string scope, Requirement record)
    {
        var said = $"{evidence.Around} {evidence.Headings} {record.Indicator} {record.Scope}";
        return PairWords.Of(scope).Prepend(scope).Any(word => said.Contains(word, StringComparison.Ordinal))
            || (People.AreOthers(scope) && People.Share(scope, said))
            || ScopeCatalog.Default.Find(said).Any(one => ScopeCatalog.Default.Covers(one.Scope, scope) || ScopeCatalog.Default.Covers(scope, one.Scope));
    }

    /// <summary>
    /// 家长陪餐几次 is not how often 负责人陪餐. Students may be those whom it is done to, or counted by (校长和学生一起吃几次, 450名学生), and others
    /// those who ask: 我是老师, 家长想知道.
    /// </summary>
    private static bool Differ(string text, Requirement record) =>
        People.Differ(text, record) && (People.AreOthers(text) || !DoneTo().IsMatch(text)) && !Asker().IsMatch(text);

    [GeneratedRegex("[和跟与陪让给对把为同帮教0-9十百千名个每][一-鿿]{0,3}?(?:学生|孩子|娃|小孩|幼儿|儿童|同学)|(?:学生|孩子|娃|小孩|幼儿|儿童|同学)们?(?:一起|一块|同|吃)")]
    private static partial Regex DoneTo();

    [GeneratedRegex("(?:我是|我当|我做|作为|我们|咱们?|俺|身为)[一-鿿]{0,6}?(?:老师|教师|校长|园长|家长|班主任)|(?:家长|老师|教师|校长|园长|爸妈|班主任)(?:们)?(?:都|老|就)?(?:想|问|打听|咨询|听|觉得|担心|怕|反映|说|投诉|在问|群)")]
    private static partial Regex Asker();
}
