using System.Text.Json;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Index;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Lists as they stand in a plan: headings, numbered sentences, items after a colon, between quotation marks and within a clause.</summary>
public sealed class ListAnswerTests(ListAnswerTests.Plan plan) : IClassFixture<ListAnswerTests.Plan>
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string, string> Cases()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "lists.json"));
        return [.. JsonDocument.Parse(file).RootElement.EnumerateArray().Select(item => (item.GetProperty("question").GetString()!, item.GetRawText()))];
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_ForItems_GivesAllOfThemWithTheirPlace(string question, string spec)
    {
        var expected = JsonSerializer.Deserialize<ListCase>(spec, Web)!;

        var answer = plan.Answerer.Ask(new Turn(null, question, [], SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.All(expected.Must, part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(expected.Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        Assert.Contains(answer.Citations, citation => citation.Quote.Contains(expected.Cites, StringComparison.Ordinal));
        Assert.Equal(answer.Citations.Count, answer.Citations.DistinctBy(citation => citation.Span).Count());
    }

    private sealed record ListCase(string[] Must, string[]? Not, string Cites);

    /// <summary>One plan and one notice, indexed once.</summary>
    public sealed class Plan : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();
        private PolicyIndex? index;

        public QuestionAnswerer Answerer => new(index!);

        public async ValueTask InitializeAsync()
        {
            var file = Path.Combine(folder.Path, "plan.md");
            await File.WriteAllTextAsync(file, Text);
            var notice = Path.Combine(folder.Path, "notice.md");
            await File.WriteAllTextAsync(notice, Notice);
            var built = Directory.CreateDirectory(Path.Combine(folder.Path, "index")).FullName;
            await new CorpusIndexer(built).BuildAsync([file, notice]);
            index = PolicyIndex.Open(built);
        }

        public ValueTask DisposeAsync()
        {
            index?.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }

        /// <summary>Its headings are a list that the sentence before them announces.</summary>
        private const string Notice = """
            ---
            title: 清溪县活动管理通知
            issuer: 清溪县教育局
            level: 县
            region: 清溪县
            date: 2026-08-01
            status: 有效
            kind: notice
            ---

            # 清溪县活动管理通知

            各学校：

            现就加强活动管理有关事项通知如下：

            ## 一、报名登记

            学生自愿报名，班主任汇总名单。

            ## 二、场地使用

            场地由总务处统一安排。

            ## 三、安全检查

            活动开始以前检查器械。
            """;

        private const string Text = """
            ---
            title: 清溪县中小学课后服务实施方案
            issuer: 清溪县教育局
            level: 县
            region: 清溪县
            date: 2026-05-01
            status: 有效
            kind: plan
            ---

            # 清溪县中小学课后服务实施方案

            ## 一、存在问题

            （一）师资力量紧张，兼职教师偏少。

            （二）场地安排冲突，雨天活动受限。

            ## 二、工作步骤

            （一）调研摸底阶段（2026年5月）。各校上报需求。

            （二）试点运行阶段（2026年9月）。先行学校开班。

            （三）全面推开阶段（2027年3月）。所有学校开班。

            ## 三、服务内容

            课后服务要做到“五个有”，即：有专人；有场地；有计划；有记录；有评价。

            各校建立四项制度：一是建立教师值班制度；二是建立学生点名制度；三是建立领导巡查制度；四是建立家校联系制度。

            课后服务课程从阅读、体育、科学等方面开发，注重实效。

            校园建设实现“环境绿化、道路硬化、四周美化、教室净化”的目标。

            器材应当验收、编号、登卡，做到账实相符。

            ## 四、保障措施

            （一）经费保障。按每生每年300元安排经费。

            （二）安全保障。放学时段安排护学岗。

            ## 五、责任分工

            县教育局牵头，县财政、市场监管、人力资源社会保障和卫生健康部门按照职责配合。
            """;
    }
}
