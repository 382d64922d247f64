using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Asking;

/// <summary>A message read as the continuation of a question.</summary>
internal static class FollowUp
{
    /// <summary>The readings that make sense, the likeliest first.</summary>
    public static IEnumerable<Question> Of(Question before, Question now)
    {
        var said = now.Terms.Where(term => !term.Light).ToList();
        var figures = said.Exists(term => term.Figure is not null);
        var kept = before.Terms.Where(term => !figures || term.Figure is null).ToList();
        if (now.Kind is QuestionKind.Quote or QuestionKind.Source && !said.Exists(term => term.Indicator is not null) && now.Names.Count == 0)
        {
            // 把原文那句贴给我看看: what else it says is about the asking.
            yield return Merge(before, now, before.Terms);
            yield break;
        }

        if (before.Footing is { } rests && now.Names.Count == 0 && Own.Consequence(now.Text) is { } consequence)
        {
            // 要是达不到呢: the same document says it, most often far from what has to be done.
            yield return Merge(before, now, [consequence]) with { Kind = QuestionKind.Explain, Dimensions = new HashSet<Dimension>(), Anew = [], Described = new HashSet<string>([rests.Evidence.Document.Id], StringComparer.Ordinal) };
        }

        foreach (var beside in Beside(before, now)) yield return beside;
        if (said.TrueForAll(term => term.Figure is not null))
        {
            yield return Merge(before, now, [.. kept, .. said]);
        }
        else if (Own.PointsBack(now.Text))
        {
            yield return Merge(before, now, [.. before.Terms, .. said]);
            yield return Merge(before, now, before.Terms);
        }
        else
        {
            foreach (var counterpart in Counterparts(before, now, said)) yield return Merge(before, now, [counterpart]);
            // 有条件的地方呢: words that measure nothing narrow what was asked before.
            if (before.Terms.Any(term => term.Indicator is not null) && said.TrueForAll(term => term.Indicator is null)) yield return Merge(before, now, [.. kept, .. said]);
            yield return Merge(before, now, now.Terms);
            yield return Merge(before, now, [.. kept, .. said]);
        }

        // 初中呢: nor need those of another stage be its own.
        if (now.Scopes.Count > 0 && said.Count == 0 && before.Terms.Any(term => term.Figure is not null)) yield return Merge(before, now, [.. before.Terms.Where(term => term.Figure is null)]);

        // 雲嶺縣的呢: the conditions that were said of another place need not be this one's.
        if (now.Names.Count > 0 && said.Count == 0) yield return Merge(before, now, [.. before.Terms.Where(term => term.Figure is null)]) with { Scopes = now.Scopes };
    }

    /// <summary>18年那份通知里四年级是多久: the same of that year, where nothing else is said of the document but what kind it is.</summary>
    public static IEnumerable<Question> Described(Question before, IEnumerable<Question> described) => described
        .Where(one => one.Years.Count > 0 && one.Names.Count == 0 && before.Names.Count > 0 && one.Terms.All(term => term.Light))
        .Select(one => Merge(before, one, before.Terms) with { Described = null, Footing = null });

    /// <summary>里面男生多少: what is asked of the very thing that was answered stands beside the answer.</summary>
    public static IEnumerable<Question> Beside(Question before, Question now)
    {
        if (before.Footing is null || now.Names.Count > 0 || now.Kind is QuestionKind.Quote or QuestionKind.Source) yield break;
        // 后面两年分别多少 compares nothing.
        if (RowsAnswer.Asks(now.Text)) yield return Merge(before, now with { Kind = now.Kind == QuestionKind.Compare ? before.Kind : now.Kind }, []) with { Unsaid = before.Terms, Years = [] };
        if (now.Kind == QuestionKind.Compare) yield break;
        foreach (var onward in Onward.Of(before, now)) yield return onward;
        // 2014年呢: the row of that year stands in the same table.
        if (now.Years.Count == 1 && now.Terms.All(term => term.Light)) yield return Merge(before, now, []) with { Unsaid = before.Terms };
        var terms = Own.Bare(now);
        // 这事谁牵头: whoever is named beside.
        var given = now.Terms.Where(term => term.Figure is not null);
        if (terms.Count > 0 || now.Kind == QuestionKind.Who) yield return Merge(before, now, [.. terms, .. given]) with { Unsaid = before.Terms, Dimensions = Measured(before, now) };
    }

    /// <summary>What a short question for a figure asks for measures what the last answer did, unless it says what; what is counted may be people.</summary>
    private static IReadOnlySet<Dimension> Measured(Question before, Question now)
    {
        if (now.Dimensions.Count > 0 && !now.Dimensions.Contains(Dimension.Items)) return now.Dimensions;
        IEnumerable<Dimension> measured = before.Footing?.Evidence.Record is { } record ? FigureFit.Alike(record.Unit.Dimension) : before.Dimensions;
        return now.Dimensions.Count == 0 ? measured.ToHashSet() : [.. now.Dimensions, .. measured, Dimension.People];
    }

    /// <summary>What the message says anew; of one that only puts a word in the place of another (大学生呢) that word.</summary>
    private static IReadOnlyList<Term> Anew(Question now, IReadOnlyList<Term> terms) =>
        now.Soft && Own.Continues(now.Text) && now.Terms.All(term => term.Light) && now.Scopes.Count == 0 && now.Names.Count == 0 && now.Years.Count == 0
            ? [.. Own.Bare(now).Where(word => !Own.IsCommon(word.Text))]
            : [.. now.Terms.Where(term => !term.Light && term.Figure is null && terms.Contains(term))];

    /// <summary>音乐专用教室要多大 — 美术的呢: the indicator that is to 美术 what the last one is to 音乐.</summary>
    private static IEnumerable<Term> Counterparts(Question before, Question now, List<Term> said)
    {
        var catalog = IndicatorCatalog.Default;
        if (said is [{ Indicator: { } named }] && before.Terms.Any(term => term.Indicator?.Name.StartsWith("生均", StringComparison.Ordinal) == true)
            && (catalog.Resolve("生均" + said[0].Text) ?? catalog.Resolve("生均" + named.Name)) is { } perHead)
        {
            return [TermReader.Named(perHead.Name, perHead)];
        }

        // 学前三年毛入园率 — 高中阶段呢: the rate that has the other stage in its name.
        if ((said is [{ Indicator: null } one] ? one.Text : said.Count == 0 && now.Scopes is [var scope] ? scope : null) is not { } word || before.Terms.Select(term => term.Indicator).OfType<Indicator>().LastOrDefault() is not { } last) return [];
        return catalog.All
            .Where(other => other.Dimension == last.Dimension && other.Name != last.Name && other.Name.Contains(word, StringComparison.Ordinal))
            .Select(other => (Indicator: other, Alike: catalog.Similarity(other.Name, last.Name)))
            .Where(other => other.Alike > 0.4)
            .OrderByDescending(other => other.Alike)
            .Take(1)
            .Select(other => TermReader.Named(other.Indicator.Name, other.Indicator));
    }

    /// <summary>The message with what it leaves to the question before it.</summary>
    /// <param name="terms">What it is about.</param>
    internal static Question Merge(Question before, Question now, IReadOnlyList<Term> terms)
    {
        // 青禾县又是怎么定的: what was a figure before is one again.
        var keeps = now.Soft || (now.Terms.Count == 0 && now.Kind is QuestionKind.YesNo or QuestionKind.Explain)
            || (now.Kind == QuestionKind.Explain && (before.WantsFigure || before.Soft) && now.Terms.All(term => term.Light) && terms.Any(term => term.Indicator is not null));
        var renamed = terms.Any(term => term.Indicator is not null && !before.Terms.Contains(term) && !before.Dimensions.Contains(term.Indicator.Dimension));
        return before with
        {
            Text = now.Text,
            Content = string.Join(' ', terms.Select(term => term.Text)),
            Core = string.Join(' ', terms.Select(term => term.Text)),
            Kind = keeps ? before.Kind : now.Kind,
            Dimensions = now.Dimensions.Count > 0 || renamed ? now.Dimensions : before.Dimensions.Count > 0 || now.Names.Count > 0 ? before.Dimensions : Measured(before, now),
            Terms = terms,
            Anew = Anew(now, terms),
            Step = null,
            Case = Case.Of(now.Text),
            Scopes = now.Scopes.Count > 0 ? now.Scopes : before.Scopes,
            // 国家标准呢 leaves the place that was spoken of.
            Names = now.Names.Count > 0 || now.National ? now.Names : before.Names,
            Described = now.Names.Count > 0 || now.National ? null : before.Described,
            Schools = now.Names.Count > 0 || now.National ? now.Schools : before.Schools,
            Years = now.Years.Count > 0 ? now.Years : before.Years,
            Direction = now.Direction != Direction.Either ? now.Direction : before.Direction,
            Stated = now.Stated ?? (keeps ? before.Stated : null),
            AsksStatus = now.AsksStatus || before.AsksStatus,
            Former = now.Former || before.Former,
            NationOnly = now.National && before.Names.Count > 0,
            National = now.National || (before.National && now.Names.Count == 0),
            Soft = (now.Soft || keeps) && before.Soft,
            Footing = now.Names.Count == 0 && !now.National && before.Footing is { } footing ? footing with { Turned = now.Scopes.Count > 0 } : null,
        };
    }
}
