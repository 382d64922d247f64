using System.Text.RegularExpressions;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>The part of a question that tells which document it is about, and the question without it.</summary>
/// <param name="Description">最南端 of 最南端那个乡的小学里有多少留守儿童, with what kind of thing it is.</param>
/// <param name="Kind">What is described: 乡; empty when nothing says.</param>
/// <param name="OfPaper">Whether that is a document itself.</param>
/// <param name="Rest">What is asked of it.</param>
internal sealed record Reference(string Description, string Kind, bool OfPaper, string Rest)
{
    /// <summary>Whether nothing points at it: 乡中心小学 may mean any, and one only where documents tell of one.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether it tells no more than whose the document is: 那个乡.</summary>
    public bool IsBare => Description.Trim().Length < 2;

    private static readonly CueBook Cues = CueBook.Load("described-documents.txt");

    private static readonly Regex[] Patterns = Build();

    /// <summary>What a document says that is of such a thing, each by some of these words: 我乡 or 全乡, and 我校 as well for 那所乡中心小学.</summary>
    public IEnumerable<(string Thing, IReadOnlyList<string> Words)> Own => new[] { Kind, Cues.Is("school", Kind) ? School : string.Empty, Description.Length > 0 && Cues.Is("school", Kind) ? Description[^1..] : string.Empty }
        .Distinct(StringComparer.Ordinal).Select(thing => (thing, (IReadOnlyList<string>)[.. Cues[$"own {thing}"].Select(phrase => phrase.Text)])).Where(own => own.Item2.Count > 0);

    /// <summary>What every school is.</summary>
    public const string School = "学校";

    /// <summary>Null when no part of the question describes a document.</summary>
    /// <param name="text">Simplified and half width.</param>
    public static Reference? Of(string text)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Match(text) is not { Success: true } match) continue;
            var (said, kind) = (match.Groups["said"], match.Groups["kind"].Value);
            var description = said.Value[..^kind.Length];
            foreach (var word in Cues["level"].Concat(Cues["pointing"])) description = description.Replace(word.Text, " ", StringComparison.Ordinal);
            var rest = Joint.Replace(text[(said.Index + said.Length)..], string.Empty);
            return new Reference(description, kind, Cues.Is("paper", kind), text[..said.Index] + rest) { IsLoose = match.Groups["loose"].Success };
        }

        return null;
    }

    /// <summary>What joins the description with what is asked: 里头讲的, the comma.</summary>
    private static readonly Regex Joint = new("^(?:里[头面边]?|中(?!心))?(?:[讲提写说]到?的?)?(?:的)?(?:第?[一二三四五六七八九十0-9]{1,2}[篇份个](?:里[头面边]?)?)?[，,、 ]*", RegexOptions.CultureInvariant);

    private static Regex[] Build()
    {
        var (paper, school, place, doing, pointing, within) = (Any("paper"), Any("school"), Any("place"), Any("doing"), Any("pointing"), Any("within"));
        const string Clause = "[^，,。；;？?！!哪啥谁吗]";
        const string Own = "[^，,。；;？?！!的里哪啥谁吗]";
        var kinds = $"(?:(?<kind>{paper}|{school})(?![生长])|(?<kind>{place}|{doing})(?=[的里，,（(有要？?。]|$))";
        return
        [
            // 最南端那个乡, 那份“课外访万家”的方案
            Of($"(?<said>{Clause}*?(?<pointing>{pointing})(?:[“‘「]{Clause}*?[”’」]的?)?{Own}{{0,8}}?{kinds})"),
            // 促进教育公平的工作方案里
            Of($"(?<said>{Clause}{{2,}}?(?<kind>{paper}))(?={within})(?!的(?:要求|规定))"),
            // 以“课内比教学”为抓手的活动，
            Of($"(?<said>{Clause}*?[“‘「]{Clause}+?[”’」]{Clause}*?的{kinds})(?=[，,里])"),
            // “质量提升年”活动里
            Of($"(?<said>{Clause}{{0,6}}?[“‘「]{Clause}{{3,20}}?[”’」](?:(?<kind>{doing}|{paper})|(?=[里中])))"),
            // 爱搞“三个突破”的县
            Of($"(?<said>[喜爱]?(?:搞|抓|提|推行?|推进|推动|创建?|办|做|实施|实行|开展|打造|喊)出?了?[“‘「]{Clause}+?[”’」]的(?<kind>{place}|{school}))(?![长生级域])"),
            // XX中学
            Of($"^(?<said>[xX×]{{2,}}(?:{place})?(?<kind>{school}))"),
            // 乡中心小学
            Of($"(?<=^|[，,。 ])(?<loose>)(?<said>[乡镇村](?<kind>{school}))"),
        ];

        static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        static string Any(string section) => $"(?:{string.Join('|', Cues[section].Select(phrase => phrase.Text).OrderByDescending(word => word.Length))})";
    }
}
