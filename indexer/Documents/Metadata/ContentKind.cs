using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>The kind of a document whose title does not tell it, by what its first lines say it is.</summary>
internal static class ContentKind
{
    private const int Read = 12;

    private static readonly (string Phrase, DocumentKind Kind)[] Phrases =
    [
        ("制定本方案", DocumentKind.Plan), ("制定本实施方案", DocumentKind.Plan), ("制定本计划", DocumentKind.Plan), ("制定本规划", DocumentKind.Plan),
        ("本方案", DocumentKind.Plan), ("责任书", DocumentKind.Letter), ("汇报如下", DocumentKind.Summary), ("总结如下", DocumentKind.Summary),
        ("汇报材料", DocumentKind.Summary), ("自查报告", DocumentKind.Summary), ("通知如下", DocumentKind.Notice), ("印发给你们", DocumentKind.Notice),
        ("制定本办法", DocumentKind.Standard), ("制定本标准", DocumentKind.Standard), ("制定本条例", DocumentKind.Standard), ("制定本规定", DocumentKind.Standard),
        ("制定本法", DocumentKind.Standard),
    ];

    public static DocumentKind Of(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < Math.Min(Read, lines.Count); i++)
        {
            var text = HanVariants.Simplify(lines[i].Reading);
            foreach (var (phrase, kind) in Phrases)
            {
                if (text.Contains(phrase, StringComparison.Ordinal)) return kind;
            }
        }

        return DocumentKind.Unknown;
    }
}
