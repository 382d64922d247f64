using System.Text.RegularExpressions;
using PolicyBot.Checking;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What kind of answer the words of a question want, and what its figure measures.</summary>
/// <param name="Dimensions">What the figure must measure, when a word asks for it; else empty.</param>
/// <param name="Hints">What it probably measures.</param>
/// <param name="Soft">Whether no word says what kind of answer is wanted.</param>
/// <param name="Cue">The words that say it, or the first of them; null when none do.</param>
internal sealed partial record Asked(QuestionKind Kind, IReadOnlySet<Dimension> Dimensions, IReadOnlySet<Dimension> Hints, bool Soft, TextSpan? Cue)
{
    /// <summary>The section of what asks for a figure of any kind: 多少, 几.</summary>
    private const string AnyFigure = "figure any";

    private static readonly (string Section, QuestionKind Kind)[] Firm =
    [
        ("kind quote", QuestionKind.Quote), ("kind source", QuestionKind.Source), ("kind days", QuestionKind.DaysLeft),
        ("kind nature", QuestionKind.Nature), ("kind compare", QuestionKind.Compare), ("kind deadline", QuestionKind.Deadline),
        ("kind who", QuestionKind.Who), ("kind define", QuestionKind.Define), ("kind list", QuestionKind.List),
    ];

    private static readonly (string Section, QuestionKind Kind)[] Loose =
        [("kind explain", QuestionKind.Explain), ("kind yesno", QuestionKind.YesNo)];

    public static Asked Read(CueBook cues, string text, Remainder rest)
    {
        var borders = WordBorders.Of(text);
        var (figure, dimension) = FigureCue(cues, text, borders);
        if (figure is { } told && (Several.Is(text, told) || IsTold(cues, text, told) || IsManner(cues, text, told))) figure = null;
        if (figure is { } size && cues.Is("size", size.Of(text)) && Hinted(cues, Clause.Around(text, size).Of(text)) is { Count: > 0 } measuring) dimension = [.. measuring];
        var (firm, loose) = (Array.ConvertAll(Firm, one => cues.Find(one.Section, text, borders)), Array.ConvertAll(Loose, one => cues.Find(one.Section, text, borders) is { } cue && cues.Is(one.Section, cue.Of(text)) ? cue : (TextSpan?)null));
        for (var i = 0; i < Firm.Length; i++)
        {
            var (section, kind) = Firm[i];
            // Of phrases in one another the longest asks: 不低于谁 is not 谁.
            if (firm[i] is not { } cue || firm.Concat(loose).Any(other => other is { } longer && longer.Length > cue.Length && longer.Contains(cue))) continue;
            if (figure is { } span && span.Overlaps(cue) && span.Length > cue.Length) continue;
            // 保存期限不得少于多少年, 暂停期限要不要写明: a noun that may ask for a day does not where a number, somebody, or yes or no is asked for.
            if (kind == QuestionKind.Deadline && !Interrogates().IsMatch(cue.Of(text)) && ((figure is not null && dimension.Count > 0) || AsksOtherwise(cues, text, cue, borders))) continue;
            // 负责人能不能兼任: nor does a noun of somebody ask for them.
            if (kind == QuestionKind.Who && !Interrogates().IsMatch(cue.Of(text)) && !Existing().IsMatch(text.AsSpan(0, cue.Start)) && Verdict().IsMatch(text)) continue;
            // 副组长有几位: the office is what is asked about.
            if (cue.Of(text) is not "组长") Take(cues, section, text, borders, rest);
            // 哪一天开始施行, 几月几号起施行: which end of the time is meant is part of asking.
            if (kind == QuestionKind.Deadline && Bounding().Match(text, cue.End) is { Length: > 0 } bounding && !rest.IsTaken(new TextSpan(cue.End, cue.End + bounding.Length))) rest.Take(new TextSpan(cue.End, cue.End + bounding.Length));
            if (figure is { } number && !number.Overlaps(cue)) rest.Drop(Interrogative(cues, text, number));
            return With(kind, soft: false, dimension, cue);
        }

        if (figure is { } asked)
        {
            rest.Drop(Interrogative(cues, text, asked));
            return With(QuestionKind.Threshold, soft: false, dimension, asked);
        }

        foreach (var (section, kind) in Loose)
        {
            if (cues.Find(section, text, borders) is not { } cue) continue;
            Take(cues, section, text, borders, rest);
            return With(kind, soft: false, [], cue);
        }

        return AskingWords.Verdict(text) is { } verdict ? With(QuestionKind.YesNo, soft: false, [], verdict) : With(QuestionKind.Explain, soft: true, [], null);

        Asked With(QuestionKind kind, bool soft, IReadOnlyList<Dimension> measured, TextSpan? cue)
        {
            var dimensions = measured.SelectMany(FigureFit.Alike).ToHashSet();
            return new Asked(kind, dimensions, dimensions.Count > 0 ? dimensions : Hinted(cues, text), soft, cue);
        }
    }

    /// <summary>Whether what stands beside a noun of days asks for something else than the day; 有没有期限 asks for no more than it.</summary>
    private static bool AsksOtherwise(CueBook cues, string text, TextSpan noun, bool[] borders) => !Existing().IsMatch(text.AsSpan(0, noun.Start))
        && ((AskingSections.Select(section => cues.Find(section, text, borders)).OfType<TextSpan>().Any(cue => !cue.Overlaps(noun) && Interrogates().IsMatch(cue.Of(text)))) || cues.Find("kind yesno", text, borders) is not null);

    private static readonly string[] AskingSections = ["kind who", "kind list", "kind define"];

    /// <summary>几个学校抱团要不要搞: whose number is left open before what is asked, yes or no, is not asked how many they are.</summary>
    private static bool IsTold(CueBook cues, string text, TextSpan figure)
    {
        var behind = text[figure.End..Math.Max(figure.End, Clause.Around(text, figure).End)].TrimEnd('？', '?', '。', ' ');
        if (behind.IndexOf('、', StringComparison.Ordinal) is >= 0 and var mark) behind = behind[..mark];
        return behind.Length > 2 && !cues.Has("told", behind) && (behind[^1] is '吗' or '不' || Verdict().Match(behind).Index > 0);
    }

    /// <summary>多大范围, 分量多重: no figure tells it.</summary>
    private static bool IsManner(CueBook cues, string text, TextSpan figure) =>
        cues.Find("kind explain", text) is { } manner && manner.Length > figure.Length && manner.Contains(figure);

    /// <summary>Of 多少教学班 only 多少: what is counted is what the question is about.</summary>
    private static TextSpan Interrogative(CueBook cues, string text, TextSpan cue)
    {
        foreach (var counted in cues["counted"])
        {
            if (cue.Length > counted.Text.Length && cue.Of(text).EndsWith(counted.Text, StringComparison.Ordinal)) return new TextSpan(cue.Start, cue.End - counted.Text.Length);
        }

        // 多少万个学位: what counts goes with the number.
        var end = cue.End;
        while (end < text.Length && "十百千万亿".Contains(text[end], StringComparison.Ordinal)) end++;
        return end < text.Length && text[end] == '个' ? new TextSpan(cue.Start, end + 1) : cue;
    }

    /// <summary>The longest phrase that asks for a figure, with what that may measure; 百分之多少 in 保证金不得超过百分之多少 tells that better than the words apart.</summary>
    private static (TextSpan? Span, IReadOnlyList<Dimension> Dimensions) FigureCue(CueBook cues, string text, bool[] borders)
    {
        (string Section, TextSpan Span)? best = null, whole = null;
        foreach (var section in cues.Sections)
        {
            if (!section.StartsWith("figure ", StringComparison.Ordinal) || cues.Find(section, text, borders) is not { } span) continue;
            if (Asks(best)) best = (section, span);
            if (section is not AnyFigure && cues.Is(section, span.Of(text)) && Asks(whole)) whole = (section, span);

            // Of phrases of one length the last asks: in 占多少亩 it is 多少亩.
            bool Asks((string, TextSpan Span)? other) => other is not { } longest || span.Length > longest.Span.Length
                || (span.Length == longest.Span.Length && span.End > longest.Span.End && section is not AnyFigure);
        }

        if (best is not { } found) return (null, []);
        if (whole is { } one && found.Span.Contains(one.Span) && !cues.Is(found.Section, found.Span.Of(text))) found = one;
        Dimension[] measured = found.Section is AnyFigure ? [] : [.. found.Section[7..].Split(' ').Select(Enum.Parse<Dimension>)];
        return (found.Span, measured is [Dimension.Items] && CountsPeople(text, found.Span) ? [Dimension.Items, Dimension.People] : measured);
    }

    /// <summary>多少个留守娃, 留守娃有几个, 几个刚毕业的: whether people are counted by a word that counts anything.</summary>
    private static bool CountsPeople(string text, TextSpan cue)
    {
        if (text[cue.End - 1] != '个') return false;
        var clause = Clause.Around(text, cue);
        var behind = text[cue.End..Math.Max(cue.End, clause.End)].TrimEnd([.. " ？?。啊呢"]);
        return behind.EndsWith('的') || People.EndIn(behind.Length > 0 ? behind : text[Math.Min(clause.Start, cue.Start)..cue.Start].TrimEnd([.. "有是共一总现约大概的"]));
    }

    /// <summary>What the nouns of the question (比例, 面积, 带宽) are measured in.</summary>
    private static HashSet<Dimension> Hinted(CueBook cues, string text)
    {
        var nouns = cues.Sections.Where(section => section.StartsWith("noun ", StringComparison.Ordinal))
            .Select(section => (Dimension: Enum.Parse<Dimension>(section[5..]), Span: cues.Find(section, text)))
            .Where(noun => noun.Span is not null)
            .ToList();
        // 占地 is measured as land, not by its 占.
        return [.. nouns.Where(noun => !nouns.Exists(other => other.Span!.Value.Length > noun.Span!.Value.Length && other.Span.Value.Contains(noun.Span.Value)))
            .SelectMany(noun => FigureFit.Alike(noun.Dimension))];
    }

    private static void Take(CueBook cues, string section, string text, bool[] borders, Remainder rest)
    {
        if (cues.Find(section, text, borders) is not { } span) return;
        foreach (var phrase in cues[section])
        {
            if (phrase.Find(text, borders: borders) != span) continue;
            var at = span.Start;
            foreach (var part in phrase.Parts)
            {
                at = Phrase.At(text, part, at, borders);
                rest.Take(new TextSpan(at, at + part.Length));
                at += part.Length;
            }

            return;
        }
    }

    [GeneratedRegex("\\G(?:正式)?(?:开始|起)(?=施行|实施|实行|执行|生效|$)")]
    private static partial Regex Bounding();

    [GeneratedRegex("有(?:没有|无)?(?:规定|明确)?的?$")]
    private static partial Regex Existing();

    [GeneratedRegex("[几哪何啥谁]|什么|多少|多[久早长]")]
    private static partial Regex Interrogates();

    /// <summary>进不进, 有没有.</summary>
    [GeneratedRegex("([一-鿿])[不没]\\1|[是能可]否")]
    private static partial Regex Verdict();
}
