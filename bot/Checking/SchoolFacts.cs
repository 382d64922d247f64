using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>What a message says of the school itself: 1200个学生, 24个班, 小学, 河南省.</summary>
internal static class SchoolFacts
{
    private static readonly string[] StudentWords = [.. Vocabulary.Lines("student-words")];

    private static readonly Lazy<string[]> Provinces = new(() => [.. Vocabulary.Lines("provinces").OrderByDescending(name => name.Length)]);

    /// <summary>老师, 专任教师: the noun that a figure counts stands within this many characters behind it.</summary>
    private const int LongestNoun = 4;

    /// <summary>我们初中，900人: so many standing by themselves after a school are no class of it.</summary>
    private const int LeastSchool = 100;

    /// <summary>The figures that say how big the school is rather than what is to be checked.</summary>
    public static SchoolProfile Read(string text, IReadOnlyList<Figure> figures, out IReadOnlySet<Figure> used)
    {
        var taken = new HashSet<Figure>();
        int? students = null, classes = null;
        foreach (var figure in figures.Where(figure => figure.High is null && figure.Value == Math.Truncate(figure.Value) && figure.Value is > 0 and < 1_000_000))
        {
            if (students is null && IsStudents(text, figure, figures.Where(other => other.Span.Start >= figure.Span.End).Select(other => other.Span.Start).DefaultIfEmpty(text.Length).Min()))
            {
                // 不到600人 tells how big the school is, but not how many it has.
                if (taken.Add(figure) && !IsBelow(text, figure)) students = (int)figure.Value;
            }
            else if (IsNameOfClass(text, figure)) taken.Add(figure);
            else if (classes is null && figure.Unit.Dimension == Dimension.Classes) (classes, _) = ((int)figure.Value, taken.Add(figure));
        }

        used = taken;
        return new SchoolProfile(StageIn(text), PlaceIn(text), students, null, classes);
    }

    /// <summary>How many students the school has fewer than: 600 of 不到600人; null when that was not said.</summary>
    public static int? FewerThan(string text)
    {
        var figures = StatedFigures.Find(text);
        Read(text, figures, out var ofSchool);
        return figures.FirstOrDefault(figure => ofSchool.Contains(figure) && figure.Unit.Dimension != Dimension.Classes && IsBelow(text, figure)) is { } below ? (int)below.Value : null;
    }

    private static bool IsBelow(string text, Figure figure) => Below.Any(word => text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith(word, StringComparison.Ordinal));

    private static readonly string[] Below = [.. Vocabulary.Lines("below")];

    /// <summary>The first with what it lacks taken from the second.</summary>
    public static SchoolProfile Over(this SchoolProfile said, SchoolProfile before) => new(
        said.Stage ?? before.Stage,
        said.Region ?? before.Region,
        said.Students ?? before.Students,
        said.Teachers ?? before.Teachers,
        said.Classes ?? before.Classes);

    /// <summary>The text with blanks for the place that it names, which says nothing of what is measured.</summary>
    public static string WithoutPlace(string text) => PlaceIn(text) is { } place ? text.Replace(place, new string(' ', place.Length), StringComparison.Ordinal) : text;

    /// <param name="next">Where the next figure begins, to which the words behind this one may belong.</param>
    private static bool IsStudents(string text, Figure figure, int next)
    {
        if (figure.Unit.Dimension is not (Dimension.People or Dimension.Number or Dimension.Items)) return false;
        var clause = Clauses.Around(text, figure.Span);
        if (Basis.Of(clause.Of(text)) is not null) return false;
        var before = text[clause.Start..figure.Span.Start];
        var after = text[figure.Span.End..Math.Min(next, clause.End)];
        if (before.Contains('班') && !before.Contains("全校", StringComparison.Ordinal)) return false;
        if (before.Length == 0 && clause.Start > 0 && ClassWords.NameOne(text[..(clause.Start - 1)])) return false;
        var named = figure.Span.Of(text) + after;
        if (!figure.Span.Of(text).EndsWith('人') && People.AreOthers(figure.Span.Of(text) + after[..Math.Min(after.Length, LongestNoun)])) return false;
        return StudentWords.Any(word => named.Contains(word, StringComparison.Ordinal) || EndsNaming(before, word))
            || (figure.Unit.Dimension == Dimension.People && (IsWholeSchool(before) || IsSchoolOf(after) || (figure.Value >= LeastSchool && figure.Span.Length == clause.Length && IsWholeSchool(text[..clause.Start].TrimEnd('，', ',', ' ')))));
    }

    /// <summary>How many characters at the start name students: 学生 after 1200个.</summary>
    public static int StudentsAt(string words)
    {
        var at = words.TakeWhile(character => character is '个' or '名' or '位').Count();
        var word = StudentWords.Where(word => words.AsSpan(at).StartsWith(word, StringComparison.Ordinal)).MaxBy(word => word.Length);
        return word is null ? 0 : at + word.Length;
    }

    /// <summary>每100个学生, 平均一个学生: what something is counted by, not how many there are.</summary>
    public static bool IsBasis(string text, Figure figure)
    {
        var before = text.AsSpan(0, figure.Span.Start);
        var student = StudentWords.Any(word => figure.Span.Of(text).EndsWith(word, StringComparison.Ordinal) || text.AsSpan(figure.Span.End).TrimStart("个名").StartsWith(word, StringComparison.Ordinal));
        return student && (before.EndsWith("每", StringComparison.Ordinal) || before.EndsWith("平均", StringComparison.Ordinal) || (figure.Value == 1 && text[figure.Span.Start] == '一'));
    }

    /// <summary>9000人的社区: how many live there, who are no school's students.</summary>
    public static bool IsPopulation(string text, Figure figure) =>
        figure.Unit.Dimension == Dimension.People && text.AsSpan(figure.Span.End).TrimStart("左右以上下多的") is ['社', '区', ..] or ['村', ..] or ['乡', ..] or ['镇', ..] or ['街', '道', ..];

    /// <summary>三班47人: which class it is, not how many there are.</summary>
    public static bool IsNameOfClass(string text, Figure figure) =>
        figure.Unit.Dimension == Dimension.Classes && figure.Span.Length == 2 && !char.IsAsciiDigit(text[figure.Span.Start]);

    /// <summary>What a school is called before how many it has.</summary>
    private static readonly string[] SchoolWords = [.. Vocabulary.Lines("school-words")];

    /// <summary>学生1200, 学生共1200, 学生有1200.</summary>
    private static bool EndsNaming(string before, string word)
    {
        var at = before.LastIndexOf(word, StringComparison.Ordinal);
        return at >= 0 && before[(at + word.Length)..].All(character => "数人总共有一是约计：: 为涨增加升到变成减少降换改若只剩了才就".Contains(character, StringComparison.Ordinal));
    }

    /// <summary>全校, 学校人数不到: a school, and nothing but how many it has.</summary>
    private static bool IsWholeSchool(string before) =>
        Bare(before) is { Length: > 0 } named
        && (SchoolWords.Any(word => named.EndsWith(word, StringComparison.Ordinal)) || (Stages.LastIn(named) is { } stage && named.EndsWith(stage, StringComparison.Ordinal) && !stage.EndsWith("年级", StringComparison.Ordinal)));

    private static string Bare(string before)
    {
        var named = before.TrimEnd([.. "一共有总是才就只不到足满少于没将近快超过刚约 "]);
        return named.EndsWith("人数", StringComparison.Ordinal) ? named[..^2].TrimEnd('总', '的') : named;
    }

    /// <summary>800人的小学, 60多人的教学点.</summary>
    public static bool IsSchoolOf(string after) => after.StartsWith('的')
        && (!Stages.Of(after).IsAny || after.StartsWith("的学校", StringComparison.Ordinal) || (ScopeCatalog.Default.Find(after) is [{ Span.Start: 1 } kind, ..] && SizedScope.IsSchool(kind.Scope)));

    private static string? StageIn(string text)
    {
        return Stages.LongestIn(LayWords.ReadVariants(text));
    }

    private static string? PlaceIn(string text)
    {
        foreach (var province in Provinces.Value)
        {
            var at = text.IndexOf(province, StringComparison.Ordinal);
            if (at < 0) continue;
            return RegionFrom(text, at, province.Length);
        }

        for (var at = 2; at < text.Length; at++)
        {
            if (text[at] is not ('市' or '县') || "政级城内直".Contains(At(text, at + 1), StringComparison.Ordinal)) continue;
            var start = at;
            while (start > 0 && at - start < 4 && IsNameCharacter(text[start - 1])) start--;
            if (at - start >= 2) return text[start..(at + 1)];
        }

        return null;
    }

    /// <summary>河南省洛阳市 as one: the province and the smaller places that follow it.</summary>
    private static string RegionFrom(string text, int start, int length)
    {
        var end = start + length;
        if (At(text, end) is "省" or "市") end++;
        for (var at = end; at < text.Length && at - end < 5 && IsNameCharacter(text[at]); at++)
        {
            if (text[at] is '市' or '县' or '区') return text[start..(at + 1)];
        }

        return text[start..end];
    }

    private static bool IsNameCharacter(char character) =>
        character is >= '\u4e00' and <= '\u9fff' && !"我们在是的有个校这那全本各每和与从到".Contains(character, StringComparison.Ordinal);

    private static string At(string text, int at) => at < text.Length ? text[at].ToString() : "\0";
}
