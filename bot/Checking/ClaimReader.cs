using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Checking;

/// <summary>Which figures of a message are to be checked, and what each of them measures.</summary>
internal static class ClaimReader
{
    private const string ClassSize = "班额";
    private const string SchoolSize = "学校规模";
    private const string ClassCount = "办学班数";

    private static readonly Lazy<string[]> Noise = new(() => [.. Vocabulary.Lines("claim-noise").OrderByDescending(word => word.Length)]);

    /// <param name="ofSchool">Figures that only say how big the school is.</param>
    public static IReadOnlyList<Claim> Read(string text, IReadOnlyList<Figure> figures, IReadOnlySet<Figure> ofSchool)
    {
        figures = [.. figures.Where(figure => !SchoolFacts.IsNameOfClass(text, figure))];
        var scope = ScopeIn(text);
        var claims = new List<Claim>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (ofSchool.Contains(figures[i])) continue;
            var from = i == 0 ? 0 : figures[i - 1].Span.End;
            var to = i == figures.Count - 1 ? text.Length : figures[i + 1].Span.Start;
            var words = Indicator(text, figures[i], from, to);
            var said = Said(text, figures[i], from, to);
            if (words.Length == 0 && figures.Count == 1) words = ClaimWords.Of(said).Content;
            if (words.Length > 0) claims.Add(new Claim(words, scope, figures[i], said));
        }

        if (claims.Count == 0) claims.AddRange(ofSchool.Where(figures.Contains).OrderBy(figure => figure.Span.Start).Select(figure => new Claim(figure.Unit.Dimension == Dimension.Classes ? ClassCount : SchoolSize, scope, figure)));
        return claims;
    }

    /// <summary>A figure without words of its own measures what an earlier message was about.</summary>
    public static Claim OnTopic(string earlier, string content, Figure figure)
    {
        var mention = IndicatorCatalog.Default.Find(earlier).Where(found => found.Indicator.Dimension == figure.Unit.Dimension).OrderBy(found => found.Span.Length).LastOrDefault();
        return new Claim(mention is null ? content : WithBasis(earlier, mention.Span.Of(earlier)), ScopeIn(earlier), figure, earlier);
    }

    /// <summary>The words of the message that say what the figure measures; empty when there are none.</summary>
    private static string Indicator(string text, Figure figure, int from, int to)
    {
        var clause = Clauses.Around(text, figure.Span);
        var before = new TextSpan(Math.Max(from, clause.Start), figure.Span.Start);
        var after = new TextSpan(figure.Span.End, Math.Max(figure.Span.End, Math.Min(to, clause.End)));
        var clauseBefore = before.Of(text);
        if (IsClassSize(clauseBefore, after.Of(text), figure)) return ClassSize;
        if (Whole(clauseBefore, figure) is { } whole) return whole;

        var basis = BasisSpan(clauseBefore);
        var mention = IndicatorCatalog.Default.Find(clauseBefore).LastOrDefault(found => !basis.Contains(found.Span));
        if (mention is not null) return WithBasis(clauseBefore, mention.Span.Of(clauseBefore));

        var named = Clean(clauseBefore);
        if (Basis.Without(named).Length > 1) return named;
        var following = IndicatorCatalog.Default.Find(after.Of(text)).FirstOrDefault();
        if (following is not null) return WithBasis(clauseBefore + after.Of(text), following.Span.Of(after.Of(text)));

        // 图书，我们生均20册: what is measured may stand in the clause before.
        if (clause.Start <= from) return string.Empty;
        var earlier = text[from..clause.Start];
        var last = IndicatorCatalog.Default.Find(earlier).LastOrDefault();
        return last is null ? string.Empty : WithBasis(earlier + clauseBefore, last.Span.Of(earlier));
    }

    /// <summary>The words before the figure back to the one before it, and those after it in its clause.</summary>
    private static string Said(string text, Figure figure, int from, int to)
    {
        var end = Math.Max(figure.Span.End, Math.Min(to, Clauses.Around(text, figure.Span).End));
        return string.Concat(text.AsSpan(Math.Min(from, figure.Span.Start), figure.Span.Start - Math.Min(from, figure.Span.Start)), " ", text.AsSpan(figure.Span.End, end - figure.Span.End));
    }

    /// <summary>All that the clause says before the figure, when it is an indicator as it stands, with or without the stage before it.</summary>
    private static string? Whole(string clause, Figure figure)
    {
        var stage = Stages.LongestIn(clause);
        var without = stage is null ? clause : clause.Replace(stage, string.Empty, StringComparison.Ordinal);
        string[] forms = [Clean(clause), Clean(without)];
        if (figure.Unit.Dimension == Dimension.Share) forms = [.. forms, .. forms.Select(form => form.TrimEnd('的') + "的比例")];
        return forms.FirstOrDefault(form => Basis.Without(form).Length > 1 && IndicatorMatch.IsNamed(form));
    }

    /// <summary>一个班48人, 我们班48个, 每班48名学生, 48人一个班.</summary>
    private static bool IsClassSize(string before, string after, Figure figure)
    {
        if (figure.Unit.Dimension == Dimension.PeoplePerClass) return true;
        if (figure.Unit.Dimension is not (Dimension.People or Dimension.Number or Dimension.Items)) return false;
        return NamesClass(before) || (before.Length == 0 && NamesClass(after));
    }

    private static bool NamesClass(string words)
    {
        var at = words.LastIndexOf('班');
        return at >= 0 && (at + 1 == words.Length || !"主车长会费干委组".Contains(words[at + 1], StringComparison.Ordinal));
    }

    /// <summary>A basis that stands apart from the indicator's words is put before them: 图书生均20册 → 生均图书.</summary>
    private static string WithBasis(string clause, string indicator)
    {
        if (Basis.Of(indicator) is not null || Basis.WordsIn(clause) is not { } basis) return indicator;
        return basis + indicator;
    }

    /// <summary>每百名学生 in 每百名学生有5台计算机 names what is counted by, not what is measured.</summary>
    private static TextSpan BasisSpan(string clause)
    {
        if (Basis.WordsIn(clause) is not { } words) return default;
        var at = clause.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static string Clean(string words)
    {
        words = words.Trim();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var noise in Noise.Value)
            {
                if (words.StartsWith(noise, StringComparison.Ordinal)) (words, changed) = (words[noise.Length..].Trim(), true);
                if (words.EndsWith(noise, StringComparison.Ordinal)) (words, changed) = (words[..^noise.Length].Trim(), true);
            }
        }

        return words.Trim('：', ':', '、', '，', '“', '”');
    }

    private static string? ScopeIn(string text)
    {
        var scopes = ScopeCatalog.Default.Find(text);
        return scopes.Count > 0 ? scopes[0].Scope : null;
    }
}
