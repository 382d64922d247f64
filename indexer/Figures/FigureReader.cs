using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Finds the figures of a text: a number with its unit, in digits or Chinese numerals, in either script. Dates, document and list numbers
/// and set phrases (十四五, 两免一补) are none.
/// </summary>
public sealed class FigureReader
{
    private readonly UnitCatalog units = UnitCatalog.Default;
    private readonly NotFigures not = NotFigures.Default;

    /// <summary>The figures from left to right, their spans being those of <paramref name="text"/> as given.</summary>
    public IReadOnlyList<Figure> Find(string text)
    {
        List<Figure> found = [];
        foreach (var read in Read(FoldedText.Fold(text)))
        {
            if (!read.Indefinite) found.Add(read.Figure);
        }

        return found;
    }

    /// <summary>The figures of folded text, with what only the extractor asks.</summary>
    internal List<ReadFigure> Read(string text)
    {
        List<ReadFigure> found = [];
        for (var at = 0; at < text.Length;)
        {
            if (!MayBegin(text[at]))
            {
                at++;
            }
            else
            {
                at = At(text, at, found);
            }
        }

        return found;
    }

    private int At(string text, int at, List<ReadFigure> found)
    {
        // Chinese numerals are everywhere and seldom figures: they are asked for a unit first. Digits are asked first whether they are a date.
        var read = char.IsAsciiDigit(text[at]) ? null : FigureGrammar.At(text, at, units);
        if (read is null && !char.IsAsciiDigit(text[at])) return NumeralEnd(text, at);
        if (not.EndAt(text, at) is { } skip) return Math.Max(skip, at + 1);
        read ??= FigureGrammar.At(text, at, units);
        if (read is not { } figure) return NumeralEnd(text, at);
        found.Add(figure);
        return figure.Figure.Span.End;
    }

    private static bool MayBegin(char c) =>
        c < 0x80 ? char.IsAsciiDigit(c) : c is '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '零' or '〇' or '半' or '百' or '千' or '万' or '过';

    /// <summary>A number that is no figure is passed over whole: what is left of it is none either.</summary>
    private static int NumeralEnd(string text, int at)
    {
        if (Numeral.Read(text, at) is { } number) return at + number.Length;
        var end = at + 1;
        if (Numeral.HanDigit(text[at]) < 0 && text[at] != '十') return end;
        while (end < text.Length && (Numeral.HanDigit(text[end]) >= 0 || text[end] is '十')) end++;
        return end;
    }
}

/// <param name="Figure">Span and value as read.</param>
/// <param name="Number">The number alone.</param>
/// <param name="Vague">余, 多 or 来 stands in it: 160万余元.</param>
/// <param name="Indefinite">一个, 一所, 一项 with nothing that counts: an article rather than a figure.</param>
/// <param name="Over">过半: more than the half.</param>
internal readonly record struct ReadFigure(Figure Figure, TextSpan Number, bool Vague, bool Indefinite, bool Over = false);
