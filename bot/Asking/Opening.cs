using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The first sentence of an answer that quotes: no more than the quote itself says.</summary>
internal static partial class Opening
{
    public static string Of(Question question, Evidence evidence) => question.Kind switch
    {
        QuestionKind.Who when question.Items is { } offices && ItemNames.Count(evidence.Sentence, offices) > 1 => Listed,
        QuestionKind.Who when DutyReader.Asked(question, evidence) is { } duty => $"{duty.Who}。",
        QuestionKind.Who when Doer.Of(question.Text, evidence.Sentence) is { } doer => $"{doer}。",
        QuestionKind.Who when Who(evidence.Sentence) is { } who => $"{who}。",
        QuestionKind.YesNo when Verdict(question, evidence.Sentence) is { } verdict => verdict,
        QuestionKind.List => Listed,
        _ => "文件是这样写的：",
    };

    private const string Listed = "文件列出的是：";

    /// <summary>Who is responsible, as a sentence names them; null when it does not.</summary>
    public static string? Who(string sentence)
    {
        var match = Responsible().Match(sentence);
        if (!match.Success) return null;
        var who = match.Groups["who"].Value.Trim('，', ',', ' ', '。', ')', '）');
        return who.Length is >= 2 and <= 80 ? who : null;
    }

    /// <summary>Whether it names who is responsible for all that its passage says: 责任单位：县教育局。</summary>
    public static bool IsLabel(string sentence) => Label().IsMatch(sentence);

    /// <summary>Whether it speaks of a duty or an office, without saying plainly whose.</summary>
    public static bool HintsWho(string sentence) => Duty().IsMatch(sentence);

    /// <summary>Whether it speaks of somebody who may be the one asked for: any body or post, unless a name is asked for.</summary>
    public static bool MaySayWho(string question, string sentence) => Body().IsMatch(sentence) && !PersonalName().IsMatch(question);

    /// <summary>Whether it asks for the name of somebody: 校长叫什么, 哪位老师.</summary>
    public static bool AsksName(string question) => HolderName().IsMatch(question);

    /// <summary>Whether it gives somebody's name, or what stands in its place: 组长：张三, 由z同志.</summary>
    public static bool NamesSomebody(string sentence) => Named().IsMatch(sentence);

    /// <summary>Whether it speaks of the very duty that is asked about: 牵头 of 谁牵头; or, beside what was spoken of, of any.</summary>
    public static bool AnswersWho(string question, string sentence, bool beside) => Duty().Match(question) is { Success: true, Value: not "由" } duty ? sentence.Contains(duty.Value, StringComparison.Ordinal) : beside && Who(sentence) is not null;

    /// <summary>Whether it speaks of the office whose holder the question asks for: 副组长 is not 组长. True when none is asked for.</summary>
    public static bool IsOfOffice(string question, string sentence) => Office().Match(question) is not { Success: true } asked
        || Office().Matches(sentence).Any(held => held.Value == asked.Value);

    /// <summary>Whether it says what a thing is or how it is counted.</summary>
    public static bool Defines(string sentence) => Definition().IsMatch(sentence);

    /// <summary>Whether it goes on from what the sentence before it speaks of: 简单来说，它指的是.</summary>
    public static bool Refers(string sentence) => Referring().IsMatch(sentence);

    /// <summary>Whether the sentence goes on from the word as a definition or a list does.</summary>
    public static bool IsDefined(string sentence, string word)
    {
        for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (Defining().IsMatch(sentence.AsSpan(at + word.Length))) return true;
        }

        return false;
    }

    /// <summary>Whether the words, which stand behind a term, go on as a definition or a list does.</summary>
    public static bool GoesOnDefining(string behind) => Defining().IsMatch(behind);

    /// <summary>Whether it holds a number to call or an address on the net.</summary>
    public static bool IsContact(string sentence) => Contact().IsMatch(sentence);

    public static bool Forbids(string sentence) => Ban().IsMatch(sentence);

    public static bool Binds(string sentence) => Duties().IsMatch(sentence);

    public static bool Allows(string sentence) => Leave().IsMatch(sentence);

    /// <summary>Only when the sentence forbids or allows the very thing that was asked about.</summary>
    private static string? Verdict(Question question, string sentence)
    {
        foreach (Match ban in Ban().Matches(sentence))
        {
            // 可以划定禁止通行的区域: a ban that may be laid, and that is asked about, forbids nothing.
            if (About(question, sentence, ban.Index) && !(question.Text.Contains(ban.Value, StringComparison.Ordinal) && Leave().IsMatch(sentence[Clause.Around(sentence, new Indexer.Documents.TextSpan(ban.Index, ban.Index)).Start..ban.Index]))) return "不可以，文件有明确规定：";
        }

        foreach (Match leave in Leave().Matches(sentence))
        {
            if (About(question, sentence, leave.Index)) return "可以，文件有明确规定：";
        }

        return null;
    }

    /// <summary>Whether the clause at that place holds most of what was asked.</summary>
    private static bool About(Question question, string sentence, int at)
    {
        var clause = Clause.Around(sentence, new Indexer.Documents.TextSpan(at, at)).Of(sentence);
        return question.Terms.Count > 0
            && question.Terms.Average(term => Coverage.Of(term, clause, string.Empty, string.Empty)) >= 0.6;
    }

    [GeneratedRegex("责任单位[:：](?<who>[^)）。]+)|牵头单位[:：](?<who>[^)）。]+)|责任人[:：](?<who>[^)）。]+)|由(?<who>[^，。；、]{2,30})(?:负责|牵头|承担|组织|实施|统筹|审批|管理|主导|核定|制定|确定|划定|审核|提供|发放|监督|指导|评估|认定|公布|会同)(?!部门|机构|机关|单位|总?局|委员会|人员|中心|站|处)|(?<who>[^，。；：:“”]{2,30})(?:是|为)[^，。；]{0,24}(?:第一责任人|责任人|责任主体|主体)|(?<who>[^，。；：:]{2,24}?)(?:全面负责|具体负责|负责|牵头)|(?<!副)组长[:：] ?(?<who>[^ ，。；副]{2,12})|向(?<who>[^，。；]{2,20})(?:报|提交|备案)|报(?<who>[^，。；]{2,12})(?:备案|审批|批准)")]
    private static partial Regex Responsible();

    [GeneratedRegex("(?:常务)?副?(?:组长|主任)|成员")]
    private static partial Regex Office();

    [GeneratedRegex("^[（(]?(?:责任|牵头|主管|配合|主办|承办)(?:单位|部门|人|领导|科室)[:：]")]
    private static partial Regex Label();

    [GeneratedRegex("负责|牵头|责任|承担|主管|分管|组长|设在|组织|由|主导|核定|认定|审核|制定|备案|监督|指导|验收|管理|对象|人员|专人")]
    private static partial Regex Duty();

    [GeneratedRegex("国家|省|部门|局|厅|委|政府|办公室|处室|科室|小组|中心|学校|校长|园长|教师|主任|家长|机构|单位|公务员|医|人员|干部|督学|教研员|学生|县|市|财政|小学|中学|幼儿园")]
    private static partial Regex Body();

    [GeneratedRegex("叫什么|叫啥|姓什么|姓啥|姓名|名字|哪位")]
    private static partial Regex PersonalName();

    [GeneratedRegex("(?:校长|主任|局长|组长|书记|老师|教师|园长|县长|镇长)(?:[是的]|本人)?(?:叫什么|叫啥|姓什么|姓啥|什么名字|啥名字|姓名)|哪几?位(?:老师|教师|副?[县镇乡]长|副?校长|副?局长)")]
    private static partial Regex HolderName();

    [GeneratedRegex("[:：] ?(?![一-鿿]{0,8}[局厅委部办会室科股处])[一-鿿]{2,4}(?=[ 、，,；;。)）]|$)|[xX×*]{2,}|[某]{2}|同志|[一-鿿]{2,3}(?:副?校长|副?主任|副?局长|书记|老师)?任(?:副?组长|副?主任)")]
    private static partial Regex Named();

    [GeneratedRegex("^(?:[^,，]{1,8}[,，])?(?:它|其|这)(?:指|是|就是|包括|分为)")]
    private static partial Regex Referring();

    [GeneratedRegex("^[”\"』」》）)’]{0,2}(?:[，,]?(?:就是|即|是指|指)|是指|指的是|指|即|等于|就是|包括|分为|是(?!否|不)|为|[:：=](?!$)|[（(][^）)]+、)")]
    private static partial Regex Defining();

    [GeneratedRegex("是指|指的是|即|÷|除以|=|等于|平方根|公式|之比|标准差|分为|按.{1,12}计算")]
    private static partial Regex Definition();

    [GeneratedRegex("不得|不准|不能|不可|不许|不应|不要|不布置|不再|禁止|严禁|杜绝|防止|制止|不允许|一律不")]
    private static partial Regex Ban();

    [GeneratedRegex("[0-9][0-9-]{5,}[0-9]|@|https?:|www\\.")]
    private static partial Regex Contact();

    [GeneratedRegex("应当|必须|应该|须|一律|严格")]
    private static partial Regex Duties();

    [GeneratedRegex("可以|允许|鼓励|(?<![不许认])可(?![能靠持不])|支持")]
    private static partial Regex Leave();
}
