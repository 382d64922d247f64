using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Reads damaged lines as they were meant where that is certain, and marks what stays unreadable. Clean files pass untouched.</summary>
internal static class DamageRepair
{
    public static List<Line> Repair(string source, List<Line> lines, Losses losses)
    {
        if (MisalignedText.IsSuspect(source)) new MisalignedText(source).Repair(lines, losses);
        if (PinyinGloss.Has(source)) Apply(lines, line => PinyinGloss.Repair(line, losses));
        if (OcrSlips.Has(source)) Apply(lines, line => OcrSlips.Repair(line, losses));
        if (BracketNumbers.Has(source))
        {
            var numbers = new BracketNumbers(losses);
            Apply(lines, numbers.Repair);
        }

        if (source.Contains('`', StringComparison.Ordinal)) Apply(lines, line => CopyMark.Remove(line, losses));
        Apply(lines, line => BrokenNumbers.Repair(line, losses));
        return lines;
    }

    private static void Apply(List<Line> lines, Func<Line, Line> repair)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is null) lines[i] = repair(lines[i]);
        }
    }
}
