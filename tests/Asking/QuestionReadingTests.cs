using System.Text.Json;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>What a question is taken for: one school of several, a unit, what was in force before, how often, an office.</summary>
public sealed class QuestionReadingTests : IDisposable
{
    private readonly InMemoryPolicyIndex index = new(Documents());

    public static TheoryData<string, string> Cases() => AskCase.Of(AskCase.Spec("ask-reading.json"));

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_Question_IsTakenForWhatItSays(string question, string spec) => AskCase.Read(spec).Holds(question, index);

    private static AnalysedDocument[] Documents() =>
    [
        Read("plan", new DocumentMetadata("青岭镇学校建设计划", "青岭镇人民政府", Level: GovernmentLevel.County, Region: "青岭镇", Date: "2026-01", Kind: DocumentKind.Plan),
            "# 一、建设项目\n（一）启动红叶小学建设工程。规划新建教学楼1200平方米；新建运动场3000平方米；预计用地6亩。\n（二）启动金穗小学建设工程。规划新建教学楼800平方米；预计用地4亩。"),
        Read("former", new DocumentMetadata("云台县学校管理标准（2012年版）", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2012-05", Status: DocumentStatus.Repealed, Kind: DocumentKind.Standard) { Number = "云教〔2012〕7号" },
            "# 一、校园\n校园绿化面积每生不少于0.4平方米。"),
        Read("current", new DocumentMetadata("云台县学校管理标准", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2024-05", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、校园\n校园绿化面积每生不少于0.6平方米。\n# 二、管理\n云教〔2012〕7号同时废止。\n校医每学期为学生检查一次身体。\n学校应当公布监督电话，接受家长监督。食堂留样记录保存期限不得少于7个月。供餐企业交纳的履约保证金不得超过合同金额的9%。\n领导小组由局长任组长，副局长任副组长。\n# 三、教师\n教职工与学生之比，小学为1:19。\n校长全部持证上岗。\n优秀志愿者每两年评选表彰一批。\n学校按不低于公用经费预算的6%安排教师培训经费。\n# 五、活动\n每年5月举办校园艺术节，可以评奖。\n每学期开学后举办家长开放日。\n# 六、迎检\n教育局下设三个专门办公室，具体负责迎检。\n宣传发动阶段：2026年3月1日至4月30日。\n# 四、睡眠\n小学生每天睡眠时间应达到10小时。\n初中生每天睡眠时间应达到9小时。\n# 七、保障\n开足书法课程。（责任单位：县教育局）改善食堂条件，配备营养师。（责任单位：县市场监管局）"),
        Read("kindergartens", new DocumentMetadata("学前教育评估要点", "教育部", Level: GovernmentLevel.Nation, Region: "全国", Date: "2025-05", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、师资\n幼儿园专任教师与在园幼儿之比不低于1:15。\n# 二、普及\n幼儿园毛入园率达到91%以上。"),
        Read("measures", new DocumentMetadata("多措并举办好每一所学校", "", Date: "2025-03", Kind: DocumentKind.Summary),
            "# 一、投入\n石溪区给予农村教师专项补贴，每人每月增加15元。\n# 二、活动\n石溪区组织首届教师粉笔字大赛。\n在五个片区中各选择一个学校开展走班教学试点。\n开展骨干教师“一带五”跟岗培训。\n通过一年的努力，偏远学校全部通上校车。"),
    ];

    private static AnalysedDocument Read(string id, DocumentMetadata metadata, string text)
    {
        var bare = Analysed.Document(id, metadata, text);
        return bare with { Requirements = new RequirementExtractor().Extract(bare.Document) };
    }
}
