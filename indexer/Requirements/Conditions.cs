using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>
/// 不足100人的教学点, 超过46人的, 对低于85%的县…: a figure that only tells when something holds, or for which ones, bounds nothing
/// itself. It becomes the scope of the figure it governs.
/// </summary>
internal sealed class Conditions(string text, TextSpan sentence)
{
    private static readonly Vocabulary Words = Vocabulary.Default;

    /// <summary>The span of the condition that a figure makes, its figure and the noun it qualifies included; null when it makes none, and empty when it tells nothing of whom.</summary>
    public TextSpan? Of(BoundedFigure figure)
    {
        if (Deviation(figure)) return default(TextSpan);
        if (figure.Bound.Comparator is null && figure.Read.Figure.High is null) return EndsIn(figure) ? Whole(figure, figure.Clause.End - 1) : Sized(figure);
        var start = figure.Bound.Span.Start;
        if (text[start] == '满' && Is(figure.Bound.Span.End, ",") && !Words.Has("requirement", text, figure.Clause.Start, start)) return default(TextSpan);
        if (EndsIn(figure)) return Whole(figure, figure.Clause.End - 1);
        // 6至11周岁适龄儿童的入学率: who is meant.
        if (figure.Dimension == Dimension.Age && (figure.Read.Figure.High is not null || (!figure.Bound.Verb && figure.Bound.Span.Start == figure.Read.Figure.Span.Start)) && figure.Bound.Span.End < figure.Clause.End && text[figure.Bound.Span.End] is >= '一' and <= '龥') return default(TextSpan);
        // 对仍达不到每百名学生10台计算机标准的学校，列入…: the standard that is missed is named behind its figure.
        if (figure.Bound.Verb && figure.Clause.End < sentence.End && Words["condition heads"].TryAt(text.AsSpan(0, figure.Clause.End), figure.Clause.Start, out _, out _) && text.IndexOf("标准的", figure.Bound.Span.End, figure.Clause.End - figure.Bound.Span.End, StringComparison.Ordinal) > 0) return new TextSpan(figure.Bound.Span.Start, figure.Clause.End);
        var noun = Counted(figure);
        var particle = Is(noun, "的");
        var at = particle ? noun + 1 : noun;
        if (particle && Consequence(figure, at)) return Whole(figure, noun);
        if (particle && Topic(figure, at) is { } topic) return new TextSpan(start, topic);
        if (figure.Dimension == Dimension.Share && particle || Is(at, "规模") || figure.Bound.Negated) return null;
        if (particle && (at >= sentence.End || text[at] is ',' or ';' or ')' or '。' or ':')) return Whole(figure, at - 1);
        var counts = figure.Dimension is Dimension.People or Dimension.Classes or Dimension.Age;
        if (figure.Bound.Verb && at < sentence.End && text[at] is '时' or '者' or '按' or '则') return Whole(figure, noun);
        if (figure.Bound.Verb && figure.Bound.Comparator == Comparator.LessThan && counts && figure.Clause.End > at && Is(at, ",")) return Whole(figure, noun);
        // 1所6至9个班的幼儿园: how large that one is to be.
        if (start > sentence.Start && text[start - 1] is '所') return null;
        return particle || counts ? Qualified(figure, at, particle && counts) : null;
    }

    /// <summary>24个班规模的学校用地面积…: how large those are of whom the sentence speaks.</summary>
    private TextSpan? Sized(BoundedFigure figure)
    {
        if (!Is(figure.Bound.Span.End, "规模的") || NounPhrase.Reader.Trim(text, figure.Left).Length > 0 || NounPhrase.Reader.Governing(text, figure.Left) is not null) return null;
        var at = figure.Bound.Span.End + 3;
        return ScopeCatalog.Default.At(text, at) is { } scope ? new TextSpan(figure.Bound.Span.Start, scope.Span.End) : null;
    }

    /// <summary>每低1个百分点, 扣0.5分: how a score is reckoned.</summary>
    private bool Deviation(BoundedFigure figure)
    {
        var before = text.AsSpan(sentence.Start, figure.Read.Figure.Span.Start - sentence.Start);
        if (figure.Plain && Words["score acts"].TryAt(text.AsSpan(0, sentence.End), figure.Read.Figure.Span.End, out _, out _) && text[figure.Read.Figure.Span.Start - 1] is '多' or '少' or '缺' or '差' or '超' or '低' or '高') return true;
        return Words["deviations"].TryBefore(before, before.Length, out _, out _)
            || (figure.Unit.Symbol == "分" && Words["scoring"].TryBefore(before, before.Length, out _, out _));
    }

    /// <summary>发生一次死亡1人以上责任事故的，不得…: the clause is the condition of what follows.</summary>
    private bool EndsIn(BoundedFigure figure)
    {
        var end = figure.Clause.End;
        return end > figure.Read.Figure.Span.End && text[end - 1] == '的' && end < sentence.End && text[end] is ',' or ';';
    }

    /// <summary>不足600人的可以…, 90分以上的评定为优秀.</summary>
    private bool Consequence(BoundedFigure figure, int at) =>
        at < figure.Clause.End && !figure.Bound.Negated && Words["consequences"].TryAt(text.AsSpan(0, sentence.End), at, out _, out _);

    /// <summary>对不足5平方米的12所学校，…; 测评不足八成的学校，由…: whom the next clause speaks of. The end of the noun.</summary>
    private int? Topic(BoundedFigure figure, int at)
    {
        if (figure.Plain || figure.Bound.Negated) return null;
        var clause = figure.Clause;
        var conditional = Words["condition heads"].TryAt(text.AsSpan(0, clause.End), clause.Start, out _, out _);
        if (conditional && at < clause.End) return clause.End;
        if (at < clause.End && clause.End < sentence.End && text[clause.End] == ',' && Words["consequence heads"].TryAt(text.AsSpan(0, sentence.End), clause.End + 1, out _, out _) && !Words.Has("requirement", text, clause.Start, figure.Bound.Span.Start) && NounPhrase.Reader.Governing(text, figure.Left) is null) return clause.End;
        if (!figure.Bound.Verb && !figure.Bound.Reached && figure.Bound.Comparator is not (Comparator.AtLeast or Comparator.AtMost)) return null;
        var noun = NounPhrase.Reader.Following(text, at, clause.End);
        if (noun.Length == 1 && figure.Bound.Verb && noun.End == clause.End && clause.End < sentence.End && text[clause.End] == ',') return noun.End;
        if (noun.Length < 2 || NounPhrase.Reader.Measures(text, noun)) return null;
        if (figure.Bound.Verb) return noun.End;
        // 300人以上的学校，…: nothing before it demands, and the clause ends with the noun.
        var demanded = Words.Has("strong", text, clause.Start, figure.Bound.Span.Start) || Words.Has("requirement", text, clause.Start, figure.Bound.Span.Start) || Words.Has("plan", text, clause.Start, figure.Bound.Span.Start);
        return !demanded && noun.End == clause.End && clause.End < sentence.End && text[clause.End] == ',' && NounPhrase.Reader.Governing(text, figure.Left) is null ? noun.End : null;
    }

    /// <summary>A scope or a noun such as 班级 behind the figure: 4000人至1万人的社区.</summary>
    private TextSpan? Qualified(BoundedFigure figure, int at, bool attributive)
    {
        var start = figure.Bound.Span.Start;
        var scopes = ScopeReader.Default.In(text, new TextSpan(at, Math.Min(sentence.End, at + 12)));
        if (scopes.Count == 0 || scopes[0].Span.Start != at)
        {
            return attributive && Words["conditional nouns"].TryAt(text, at, out _, out var length) ? new TextSpan(start, at + length) : null;
        }

        var list = scopes[0].Span.End;
        for (var i = 1; i < scopes.Count && scopes[i].Span.Start - list <= 1; i++) list = scopes[i].Span.End;
        return new TextSpan(start, list);
    }

    /// <summary>不足100名学生的…: the counted noun may stand between the unit and 的.</summary>
    private int Counted(BoundedFigure figure)
    {
        var at = figure.Bound.Span.End;
        if (figure.Dimension is not (Dimension.People or Dimension.Classes or Dimension.Age)) return at;
        while (Words["counted people"].TryAt(text.AsSpan(0, sentence.End), at, out _, out var length)) at += length;
        return at;
    }

    /// <summary>寄宿生不足50人: with the noun that the figure is said of, when it stands right before.</summary>
    private TextSpan Whole(BoundedFigure figure, int end)
    {
        var noun = NounPhrase.Reader.Trim(text, figure.Left);
        if (noun.IsEmpty && ScopeReader.Default.In(text, figure.Left) is [.., var scope] && scope.Span.End == figure.Bound.Span.Start) noun = scope.Span;
        var start = noun.Length >= 2 && noun.End == figure.Bound.Span.Start ? noun.Start : figure.Bound.Span.Start;
        return new TextSpan(start, end);
    }

    private bool Is(int at, string word) => at + word.Length <= sentence.End && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;
}
