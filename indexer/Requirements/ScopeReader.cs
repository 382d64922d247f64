using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Finds whom a figure binds: from its clause, else from the clauses before, else from the headings, innermost first.</summary>
internal sealed class ScopeReader
{
    private readonly ScopeCatalog catalog = ScopeCatalog.Default;

    public static ScopeReader Default { get; } = new();

    /// <summary>The scopes of a stretch of folded text.</summary>
    public List<ScopeMention> In(string text, TextSpan span)
    {
        List<ScopeMention> found = [];
        for (var at = span.Start; at < span.End;)
        {
            if (at > 0 && text[at] == '中' && text[at - 1] == '其')
            {
                at++;
            }
            else if (catalog.At(text, at) is { } mention && mention.Span.End <= span.End)
            {
                if (mention.Scope.EndsWith('班')) AddStems(text, span.Start, mention, found);
                found.Add(mention);
                at = mention.Span.End;
            }
            else
            {
                at += Math.Max(1, catalog.Blocked(text, at));
            }
        }

        return found;
    }

    /// <summary>小、中、大班 are three classes.</summary>
    private void AddStems(string text, int start, ScopeMention last, List<ScopeMention> found)
    {
        var first = last.Span.Start;
        var at = found.Count;
        while (first - 2 >= start && text[first - 1] is '、' or '和' && catalog.At(text[first - 2] + "班", 0) is { } stem)
        {
            first -= 2;
            found.Insert(at, new ScopeMention(stem.Scope, new TextSpan(first, first + 1)));
        }
    }

    /// <summary>Those of a list that ends last: 小学、初中 in 小学、初中均不低于.</summary>
    public static List<ScopeMention> LastList(string text, List<ScopeMention> mentions)
    {
        if (mentions.Count == 0) return mentions;
        // 十二年一贯制学校义务教育阶段: the wider word behind only says which part of it.
        while (mentions.Count > 1 && Follows(text, mentions[^2].Span.End, mentions[^1].Span.Start) && (mentions[^1].Scope == "适龄儿童" || ScopeCatalog.Default.Covers(mentions[^1].Scope, mentions[^2].Scope))) mentions = mentions[..^1];
        // 小学、初中起始年级: those of each.
        if (mentions.Count > 2 && mentions[^1].Scope is "起始年级" or "毕业年级" && Follows(text, mentions[^2].Span.End, mentions[^1].Span.Start) && Joined(text, mentions[^3].Span.End, mentions[^2].Span.Start))
        {
            return [.. LastList(text, mentions[..^1]).Select(m => m with { Scope = m.Scope + mentions[^1].Scope })];
        }

        var first = mentions.Count - 1;
        while (first > 0 && Joined(text, mentions[first - 1].Span.End, mentions[first].Span.Start)) first--;
        return mentions[first..];
    }

    private static bool Follows(string text, int end, int start) => start == end || (start - end == 1 && text[end] == '的');

    private static bool Joined(string text, int end, int start) => start - end == 1 && text[end] is '、' or '和' or '与' or '及' || (start - end == 2 && text.AsSpan(end, 2) is "以及");
}
