using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Who has an office or a duty, as a sentence says in so many words.</summary>
/// <param name="Who">The holder: names side by side, a post or a body.</param>
/// <param name="Of">The office (副组长), or what is seen to (档案资料).</param>
internal readonly record struct Duty(string Who, string Of, bool IsOffice);

/// <summary>
/// Reads offices and duties: 组长：甲 乙, 副校长任常务副组长, 办公室设在教育股, 后勤处负责办学条件. A sentence that names the holder of the very one that is asked
/// for answers, however little else of the question it says.
/// </summary>
internal static partial class DutyReader
{
    /// <summary>The share of the question's other words that must stand with the office, and the share of the duty that the question must say.</summary>
    private const double OfGroup = 0.6, OfDuty = 0.6;

    /// <summary>What naming the holder of the very office counts for, and of the very duty.</summary>
    private const double Office = 4, Task = 1.2;

    /// <summary>All that the sentence says who has.</summary>
    /// <param name="sentence">Simplified.</param>
    public static IReadOnlyList<Duty> Of(string sentence) =>
    [
        .. Held().Matches(sentence).Concat(Labelled().Matches(sentence)).Concat(Seated().Matches(sentence)).Select(match => Read(match, isOffice: true)).Where(duty => !Blank().IsMatch(duty.Who)),
        .. Done().Matches(sentence).Select(match => Read(match, isOffice: false)),
    ];

    /// <summary>What answers the question of all that the evidence says who has; null when nothing does.</summary>
    public static Duty? Asked(Question question, Evidence evidence)
    {
        if (question.Kind != QuestionKind.Who || evidence.Record is not null || evidence.Duties.Count == 0) return null;
        var (seat, office) = (Seat().IsMatch(question.Text), OfficeOf(question.Text));
        foreach (var duty in evidence.Duties)
        {
            if (duty.IsOffice ? (seat ? duty.Of == Bureau : duty.Of == office) && IsOfGroup(question, evidence) : !seat && office is null && Says(question, duty.Of)) return duty;
        }

        return null;
    }

    /// <summary>What it counts for that the evidence names who was asked for.</summary>
    public static double Favour(Question question, Evidence evidence) => Asked(question, evidence) is not { } duty ? 0 : duty.IsOffice ? Office : Task;

    private const string Bureau = "办公室";

    /// <summary>The office in the words: 常务副组长 is not 副组长, and 年级组长 not 组长. Null when there is none.</summary>
    private static string? OfficeOf(string words) => Post().Match(words) is { Success: true } post ? post.Value : null;

    private static Duty Read(Match match, bool isOffice) => new(match.Groups["who"].Value.Trim(), match.Groups["of"].Value.Trim(), isOffice);

    /// <summary>安全工作领导小组的组长: what else the question says stands beside the office or above it, or its document is named.</summary>
    private static bool IsOfGroup(Question question, Evidence evidence)
    {
        var others = question.Terms.Where(term => !term.Light).Select(term => term with { Text = Group().Replace(term.Text, string.Empty) }).Where(term => term.Text.Length > 1).ToList();
        if (others.Count == 0) return question.Names.Count > 0 || question.Footing?.IsBeside(evidence) == true;
        return others.TrueForAll(term => Coverage.Of(term, evidence.Beside, evidence.Headings, string.Empty) >= OfGroup);
    }

    private static bool Says(Question question, string duty) =>
        Coverage.Of(new Term(duty, []), string.Join(' ', question.Terms.SelectMany(term => term.Alternatives).Prepend(question.Content)), string.Empty, string.Empty) >= OfDuty;

    [GeneratedRegex("(?:年级|教研|备课|课题|学科|教导|政教|总务|教务|班|常务)?副?(?:组长|主任)|成员|责任主体|第一责任人|牵头")]
    private static partial Regex Post();

    [GeneratedRegex("办公室(?:是|就)?(?:设|放|挂|安)在|设在.{0,8}(?:科|处|股|室|办)")]
    private static partial Regex Seat();

    [GeneratedRegex("(?<of>(?:常务)?副?组长|成员|(?<=办公室)副?主任) ?[:：] ?(?<who>[一-鿿]{2,}(?:[ 、，,][一-鿿]{2,4}(?![一-鿿：:]))*)")]
    private static partial Regex Labelled();

    [GeneratedRegex("(?:由|以)?(?<who>(?<=^|[由以，,；;。 ])[^，,；;。：: 由以]{2,20}?)(?:同志)?(?:担任|兼任|任|为)(?:[^，,；;。：:]{0,6}(?:领导小组|办公室))?(?<of>(?:常务)?副?(?:组长|主任))|(?<=^|[，,；;。：: ])(?<who>[^，,；;。：: ]{2,20}?)(?:是|为)[^，,；;。：:]{0,24}?(?<of>责任主体|第一责任人)|(?<=^|[，,；;。：: ])由?(?<who>[^，,；;。：: 由]{2,20}?)(?<of>牵头)(?=[，,；;。]|$)")]
    private static partial Regex Held();

    [GeneratedRegex("(?<of>办公室)设在(?<who>[^，,；;。：:]{2,20})")]
    private static partial Regex Seated();

    [GeneratedRegex("(?<=^|[，,；;。：: ])由?(?<who>[^，,；;。：: 由]{2,16}?)(?:全面|具体|主要)?负责(?!制)(?<of>[^，,；;。：:]{2,24})|(?<=^|[，,；;。：: ])(?<of>[^，,；;。：: ]{2,16}?)(?:实行|落实)(?<who>[^，,；;。：: ]{2,10})负责制")]
    private static partial Regex Done();

    /// <summary>What says only that there is a group, or an office in it.</summary>
    [GeneratedRegex("(?:常务)?副?(?:组长|主任)|成员|责任主体|第一责任人|牵头|(?:工作)?领导小组|工作(?:小组|专班)?|小组|专班|活动|办公室|[设放挂安]在")]
    private static partial Regex Group();

    /// <summary>组长：XXX, 组长：职责.</summary>
    [GeneratedRegex("[xX×*{_]|^(?:职责|名单|略)")]
    private static partial Regex Blank();
}
