using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Names that are listed before one figure, or before as many as they are.</summary>
internal sealed partial class IndicatorFinder
{
    /// <summary>适龄儿童入学率、巩固率分别达到100%、98%: as many indicators as figures.</summary>
    private NamedIndicator? InTurn(BoundedFigure figure)
    {
        List<IndicatorMention> named = [];
        for (var at = figure.Clause.Start; at < figure.Left.End;)
        {
            if (catalog.At(text, at, figure.Left.End, figure.Unit, weak: false) is { } mention)
            {
                named.Add(mention);
                at = mention.Span.End;
            }
            else
            {
                at++;
            }
        }

        if (named.Count == figure.Turns) return Qualified(named[figure.Turn]);
        return Listed(figure) is { } listed && listed.Count == figure.Turns ? listed[figure.Turn] : SharedHead(figure);
    }

    /// <summary>足球、篮球特色学校分别不少于6所、4所: a list before one head, as long as the figures.</summary>
    private NamedIndicator? SharedHead(BoundedFigure figure)
    {
        var parts = Show(phrases.Trim(text, figure.Left)).Split('、', '和');
        if (parts.Length != figure.Turns || parts[0].Length < 2 || parts[^1].Length <= parts[0].Length || ScopeReader.Default.In(text, figure.Left).Count >= figure.Turns) return null;
        var head = parts[^1][parts[0].Length..];
        return new NamedIndicator(figure.Turn == figure.Turns - 1 ? parts[^1] : parts[figure.Turn] + head, phrases.Trim(text, figure.Left));
    }

    /// <summary>封闭化管理率、一键报警装置配备率和护学岗设置率: as many names as are listed, each of them a measure.</summary>
    private List<NamedIndicator>? Listed(BoundedFigure figure)
    {
        var phrase = phrases.Trim(text, figure.Left);
        if (figure.Dimension == Dimension.Ratio || phrase.IsEmpty || text[phrase.End - 1] is '比') return null;
        var each = figure.Plain && text[figure.Read.Figure.Span.Start - 1] == '各';
        List<NamedIndicator> names = [];
        for (var at = phrase.Start; at < phrase.End;)
        {
            var end = at;
            while (end < phrase.End && !(Joins(end) is > 0 && (each || IsMeasured(new TextSpan(at, end))))) end++;
            var part = phrases.Trim(text, new TextSpan(at, end));
            if (!IsMeasured(part) && !(each && part.Length > 2)) return null;
            names.Add(catalog.At(text, part.Start, part.End, figure.Unit, weak: true) is { } known && known.Span == part ? Qualified(known) : Name(Show(part), figure, part));
            at = end + Math.Max(1, end < phrase.End ? Joins(end) : 1);
        }

        return names;

        int Joins(int at) => text.AsSpan(at).StartsWith("以及") ? 2 : text[at] is '、' or '和' or '及' ? 1 : 0;

        bool IsMeasured(TextSpan part) => part.Length > 1 && phrases.Measures(text, part);
    }
}
