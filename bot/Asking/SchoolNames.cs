using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// Schools and places that documents name within their text: 启动阳光小学标准化建设工程 names one, of which the sentences after it speak. A school
/// that no document names is the user's own, and no name.
/// </summary>
internal sealed partial class SchoolNames(IPolicyIndex index)
{
    private const int Passages = 5, MostNames = 2_000;
    private const int ShortStem = 2;

    /// <summary>What parts a name from what stands before it, and behind it.</summary>
    private const string Before = "比和跟与给在是到", Behind = "的那这比和跟与校共总里";

    /// <summary>What joins words is in no name: 校与 of 在校与校之间.</summary>
    private static readonly char[] Joining = ['与', '和', '及', '或', '的', '在', '为', '对', '向', '于', '把', '被', '给', '是', '从', '到', '由', '以', '等', '之', '其', '跟', '让', '要', '也', '都', '还'];

    private static readonly int[] Stems = [3, 2];
    private static readonly string[] Kinds = ["小学", "中学", "完小", "完全小学", "幼儿园"], Units = ["区", "县", "镇", "乡", "市"];
    private readonly Kept<string, bool> known = new(MostNames, StringComparer.Ordinal);

    /// <summary>The schools that a sentence of a document names, in its order.</summary>
    /// <param name="sentence">Simplified.</param>
    public static IEnumerable<string> In(string sentence) => Name().Matches(sentence).Select(match => match.Groups["name"].Value);

    /// <summary>The schools of the documents that a question names.</summary>
    public IReadOnlyList<NameMention> Find(string question)
    {
        var found = new List<NameMention>();
        foreach (Match kind in Kind().Matches(question))
        {
            foreach (var stem in Stems)
            {
                var start = kind.Index - stem;
                var name = start < 0 ? string.Empty : question[start..(kind.Index + kind.Length)];
                if (name.Length == 0 || !DocumentNames.IsName(question[start..kind.Index]) || !IsKnown(name)) continue;
                found.Add(new NameMention(name, new TextSpan(start, kind.Index + kind.Length)));
                break;
            }
        }

        found.AddRange(Short(question).Where(one => !found.Exists(name => name.Span.Overlaps(one.Span))));
        return found;
    }

    /// <summary>顺义那边 for 顺义区: the places that documents name within their text.</summary>
    public IEnumerable<NameMention> Places(string question) => Parted(question)
        .Where(one => !WordBorders.IsWords(one.Name) && Units.Any(unit => !WordBorders.IsWords(one.Name[^1] + unit) && Pairs(one.Name + unit) && IsWritten(one.Name + unit)));

    /// <summary>柳湾的食堂, 柳湾食堂 for 柳湾小学: what documents name a school by, where no word of theirs reaches across its borders.</summary>
    private IEnumerable<NameMention> Short(string question)
    {
        foreach (var (stem, span) in Parted(question))
        {
            // Most are words of every day, which one search tells; each kind of school takes another.
            var names = Kinds.Select(kind => stem + kind).Where(Pairs).ToList();
            if (names.Count > 0 && IsOnlySchool(stem) && names.Find(IsKnown) is { } name) yield return new NameMention(name, span);
        }
    }

    /// <summary>Pairs of characters that stand in documents, and stand there beside neither of their neighbours.</summary>
    private IEnumerable<NameMention> Parted(string question)
    {
        for (var at = 0; at + ShortStem <= question.Length; at++)
        {
            var span = new TextSpan(at, at + ShortStem);
            var stem = span.Of(question);
            if (stem.IndexOfAny(Joining) < 0 && DocumentNames.IsName(stem) && !IsJoined(question, span.Start, Before) && !IsJoined(question, span.End, Behind) && index.Rarity(stem) > 0) yield return new NameMention(stem, span);
        }
    }

    /// <summary>Whether the characters on both sides of a border stand side by side in a document, or are no border otherwise.</summary>
    private bool IsJoined(string question, int at, string parting) => at > 0 && at < question.Length && PlainText.IsHan(question[at - 1]) && PlainText.IsHan(question[at])
        && !parting.Contains(question[parting == Before ? at - 1 : at], StringComparison.Ordinal) && index.Rarity(question.Substring(at - 1, 2)) > 0;

    /// <summary>阳光小学 is a school, but 阳光 is most often none.</summary>
    private bool IsOnlySchool(string stem) => known.Of(stem, _ => index.Search(new PassageQuery(stem, Passages, Highlight: false))
        .Select(hit => PlainText.Of(hit.Passage.Text.Text))
        .Where(text => text.Contains(stem, StringComparison.Ordinal))
        .All(text => In(text).Any(name => name.StartsWith(stem, StringComparison.Ordinal))));

    private bool IsWritten(string place) => known.Of(place, name => index.Search(new PassageQuery(name, Passages, Highlight: false))
        .Any(hit => PlainText.Of(hit.Passage.Text.Text).Contains(name, StringComparison.Ordinal)));

    /// <summary>Whether every pair of characters stands in some document.</summary>
    private bool Pairs(string name) => Enumerable.Range(0, name.Length - 1).All(at => index.Rarity(name.Substring(at, 2)) > 0);

    private bool IsKnown(string name) => Pairs(name) && known.Of(name, school => index.Search(new PassageQuery(school, Passages, Highlight: false))
        .Any(hit => In(PlainText.Of(hit.Passage.Text.Text)).Contains(school, StringComparer.Ordinal)));

    [GeneratedRegex("完全小学|小学|中学|完小|幼儿园")]
    private static partial Regex Kind();

    [GeneratedRegex("(?:启动|新建|建设|改建|扩建|修建|实施|[镇乡县、，,；;:：年和与]|^)(?<name>(?![各该本全乡镇县市区省农村每第]|所有|我们|义务|普通|公办|民办|完全|中心|九年|初级|高级|实验|薄弱|寄宿)[一-鿿]{2,3}(?:完全小学|小学|中学|完小|幼儿园))")]
    private static partial Regex Name();
}
