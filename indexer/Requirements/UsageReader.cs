using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>A document's own definition of 以上 and 以下: 本办法所称“以上”不包括本数.</summary>
internal static class UsageReader
{
    public static BoundUsage Of(PolicyDocument document)
    {
        var span = document.Span;
        return Of(FoldedText.Fold(document.Source.Substring(span.Start, span.Length)));
    }

    public static BoundUsage Of(string text)
    {
        var usage = default(BoundUsage);
        for (var at = text.IndexOf("本数", StringComparison.Ordinal); at >= 0; at = text.IndexOf("本数", at + 2, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && at - start < 40 && text[start - 1] is not ('。' or ';' or '\n')) start--;
            var clause = text.AsSpan(start, at - start);
            if (!clause.Contains("所称", StringComparison.Ordinal) && !clause.Contains('"')) continue;
            // 以上包括本数，以下不包括本数: each word takes the verdict that follows it.
            var excluded = clause.EndsWith("不包括") || clause.EndsWith("不含") || clause.EndsWith("不包含") || clause.EndsWith("均不含") || clause.EndsWith("都不含");
            if (!excluded) continue;
            var from = Math.Max(clause.LastIndexOf("本数"), clause.LastIndexOf(','));
            var words = from >= 0 && clause[from..].IndexOf("以") >= 0 ? clause[from..] : clause;
            usage = new BoundUsage(usage.AboveExclusive || words.Contains("以上", StringComparison.Ordinal), usage.BelowExclusive || words.Contains("以下", StringComparison.Ordinal) || words.Contains("以内", StringComparison.Ordinal));
        }

        return usage;
    }
}
