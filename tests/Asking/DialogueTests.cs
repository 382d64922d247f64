using System.Text.Json;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Asking;

/// <summary>Follow-ups, which lean on what was answered before, and questions that compare.</summary>
public sealed class DialogueTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly InMemoryPolicyIndex index = new(Documents());

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "dialogue.json"));
        foreach (var item in JsonDocument.Parse(file).RootElement.EnumerateArray()) data.Add(item.GetProperty("question").GetString()!, item.GetRawText());
        return data;
    }

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_InConversation_AnswersForWhatIsMeant(string question, string spec)
    {
        var expected = JsonSerializer.Deserialize<DialogueCase>(spec, Web)!;
        var history = (expected.Said ?? []).Select((text, at) => new Utterance(at % 2 == 0 ? Speaker.User : Speaker.Assistant, text)).ToList();

        var answer = new QuestionAnswerer(index).Ask(new Turn(null, question, history, SchoolProfile.Unknown), new DateOnly(2027, 1, 1));

        Assert.Equal(expected.Kind, answer.Kind.ToString().ToLowerInvariant());
        Assert.All(expected.Must ?? [], part => Assert.Contains(part, answer.Text, StringComparison.Ordinal));
        Assert.All(expected.Not ?? [], part => Assert.DoesNotContain(part, answer.Text, StringComparison.Ordinal));
        if (expected.Cites is { } cites) Assert.Contains(answer.Citations, citation => citation.Quote.Contains(cites, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("河南省定的和国家定的毛入园率分别是多少", "河南省", "国家")]
    [InlineData("永丰镇东风小学跟红旗小学，谁的操场更大", "东风小学", "红旗小学")]
    [InlineData("连着两年垫底的校长，跟连着三年垫底的，怎么处理", "着两年垫底的", "着三年垫底的")]
    [InlineData("幼儿园中班和大班差几个人", "中班", "大班")]
    [InlineData("2018年的通知和2021年的通知有啥不一样", "2018年", "2021年")]
    public void Read_Comparison_FindsWhatIsCompared(string text, string first, string second)
    {
        var named = new DocumentNames([new IndexedDocument("henan", "henan.md", new DocumentMetadata("河南省要点", Region: "河南省"), 0, 0, 0)]).Find(text);

        Assert.Equal([first, second], ComparedReader.Read(text, named).Select(thing => thing.Name));
    }

    [Theory]
    [InlineData("2014—2016年拟投入108万元", "2014", false)]
    [InlineData("2014年投入46万元", "2014", true)]
    [InlineData("到2015年达到85%", "2014", false)]
    [InlineData("《办学标准（2013年版）》（青教〔2013〕18号）同时废止", "2013", false)]
    public void Alone_Year_IsNotOneOfSeveral(string text, string year, bool alone) => Assert.Equal(alone, YearSaid.Alone(text, year));

    [Theory]
    [InlineData("废掉的那版又是多少", true)]
    [InlineData("那旧版本呢", true)]
    [InlineData("说自家电脑陈旧的那所学校有几个平台", false)]
    [InlineData("停用的教室怎么处理", false)]
    public void AreFormer_Version_IsNamedBehindWhatIsReplaced(string text, bool former) => Assert.Equal(former, Versions.AreFormer(text));

    [Theory]
    [InlineData("要是学生不够600的学校呢", true)]
    [InlineData("600人以下的呢", true)]
    [InlineData("超过600人的就得配什么", false)]
    [InlineData("600人以上的学校呢", false)]
    [InlineData("有600人的学校呢", null)]
    public void Of_Case_LiesOnTheSideThatIsSaid(string text, bool? below) => Assert.Equal(below, Case.Of(text)?.Below);

    private static AnalysedDocument[] Documents() =>
    [
        Read("county", new DocumentMetadata(
            "云台县学校管理标准", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2024-05", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、班额\n小学每班不得超过44人。\n初中每班不得超过48人。\n校园绿化面积每生不少于0.6平方米。\n# 二、管理\n自评工作由教务处负责。\n各校应当于2027年3月1日前向县教育局报送自评报告。\n教师第一次迟到的，由年级组提醒。第二次迟到的，在全校通报。"),
        Read("plan", new DocumentMetadata("云台县设备投入计划（2024—2025年）", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2024-01", Kind: DocumentKind.Plan),
            "# 一、安排\n2024年设备计划投入31万元。\n2025年设备计划投入24万元。\n到2028年，全县设备水平全面提升。\n# 二、资金\n2024—2025年设备共计划投入55万元。"),
        Read("former", new DocumentMetadata("云台县班额规定", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2015-05", Status: DocumentStatus.Superseded, Kind: DocumentKind.Standard),
            "# 一、人数\n小学每班不得超过52人。"),
        Read("nation", new DocumentMetadata("校园活动国家标准", "教育部", Level: GovernmentLevel.Nation, Region: "全国", Date: "2021-02", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、活动\n小学生每天体育锻炼时间不少于2小时，初中生每天体育锻炼时间不少于1小时。"),
        Read("exercise", new DocumentMetadata("西河县校园活动办法", "西河县教育局", Level: GovernmentLevel.County, Region: "西河县", Date: "2022-02", Status: DocumentStatus.InForce, Kind: DocumentKind.Standard),
            "# 一、活动\n小学生每天体育锻炼时间不少于90分钟，初中生每天体育锻炼时间不少于80分钟。"),
        Read("check", new DocumentMetadata("云台县学校考核办法", "云台县教育局", Level: GovernmentLevel.County, Region: "云台县", Date: "2024-02", Status: DocumentStatus.InForce, Kind: DocumentKind.Plan),
            "# 一、内容\n考核内容分为办学条件、师资队伍、学校管理三个方面，合计40项；其中办学条件12项，师资队伍18项，学校管理10项。\n# 二、改造\n新建阅读角，需经费3万元。\n完善澡堂设施，需经费8万元。\n# 三、责任追究\n工作不力的单位，取消当年评优资格。"),
        Read("steps", new DocumentMetadata("东山县校医配备方案", "东山县教育局", Level: GovernmentLevel.County, Region: "东山县", Date: "2024-03", Status: DocumentStatus.InForce, Kind: DocumentKind.Plan),
            "# 一、步骤\n（一）宣传阶段：2024年3月1日至3月31日。\n（二）整改阶段：2024年4月1日至6月30日。\n（三）验收阶段：2024年7月1日至9月30日。\n# 二、配备\n第一条 学校按学生人数500:1的比例配备校医。\n第二条 学生人数不足500人的学校，可以配备兼职保健教师。\n# 三、目标\n（一）到2025年，三分之一的学校配齐校医。\n（二）到2030年，全面配齐校医。\n# 四、考核\n考核看下列3项：\n1.校医人数；\n2.药品数量；\n3.健康档案。"),
        Read("school", new DocumentMetadata("白水小学工作汇报", "白水小学", Level: GovernmentLevel.School, Region: "白水小学", Date: "2023", Kind: DocumentKind.Summary),
            "# 学校现状\n我校现有在校学生900人，最大班额为60人，平均班额52人。\n现有留守儿童120名，其中男生63名，女生57名。\n现有教师48人。\n# 组织\n成立领导小组。\n组长:何山\n副组长:方圆 石磊"),
    ];

    private static AnalysedDocument Read(string id, DocumentMetadata metadata, string text)
    {
        var bare = Analysed.Document(id, metadata, text);
        return bare with { Requirements = new RequirementExtractor().Extract(bare.Document) };
    }

    private sealed record DialogueCase(string[]? Said, string Kind, string[]? Must, string[]? Not, string? Cites);
}
