using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Asking;

/// <summary>What kind of answer the words of a question want, and what its figure measures.</summary>
/// <param name="Soft">Whether no word says so.</param>
internal sealed record Asked(QuestionKind Kind, IReadOnlySet<Dimension> Dimensions, bool Soft)
{
    private static readonly (string Section, QuestionKind Kind)[] Firm =
    [
        ("kind quote", QuestionKind.Quote), ("kind source", QuestionKind.Source), ("kind days", QuestionKind.DaysLeft),
        ("kind nature", QuestionKind.Nature), ("kind compare", QuestionKind.Compare), ("kind deadline", QuestionKind.Deadline),
        ("kind who", QuestionKind.Who), ("kind define", QuestionKind.Define), ("kind list", QuestionKind.List),
    ];

    private static readonly (string Section, QuestionKind Kind)[] Loose =
        [("kind explain", QuestionKind.Explain), ("kind yesno", QuestionKind.YesNo)];

    public static Asked Read(CueBook cues, string text, Remainder rest)
    {
        var (figure, dimension) = FigureCue(cues, text);
        foreach (var (section, kind) in Firm)
        {
            if (cues.Find(section, text) is not { } cue) continue;
            if (figure is { } span && span.Overlaps(cue) && span.Length > cue.Length) continue;
            Take(cues, section, text, rest);
            if (figure is { } number && !number.Overlaps(cue)) rest.Drop(number);
            return new Asked(kind, Measured(cues, text, dimension), Soft: false);
        }

        if (figure is { } asked)
        {
            rest.Drop(asked);
            return new Asked(QuestionKind.Threshold, Measured(cues, text, dimension), Soft: false);
        }

        foreach (var (section, kind) in Loose)
        {
            if (!cues.Has(section, text)) continue;
            Take(cues, section, text, rest);
            return new Asked(kind, Measured(cues, text, null), Soft: false);
        }

        return new Asked(QuestionKind.Explain, Measured(cues, text, null), Soft: true);
    }

    /// <summary>The longest phrase that asks for a figure; of equals the one that names what it measures.</summary>
    private static (TextSpan? Span, Dimension? Dimension) FigureCue(CueBook cues, string text)
    {
        TextSpan? best = null;
        Dimension? measured = null;
        foreach (var section in cues.Sections)
        {
            if (!section.StartsWith("figure ", StringComparison.Ordinal) || cues.Find(section, text) is not { } span) continue;
            if (best is not null && span.Length <= best.Value.Length) continue;
            best = span;
            measured = Enum.TryParse<Dimension>(section[7..], out var dimension) ? dimension : null;
        }

        return (best, measured);
    }

    private static HashSet<Dimension> Measured(CueBook cues, string text, Dimension? asked)
    {
        var dimensions = new HashSet<Dimension>();
        if (asked is { } one)
        {
            dimensions.UnionWith(FigureFit.Alike(one));
            return dimensions;
        }

        foreach (var section in cues.Sections)
        {
            if (section.StartsWith("noun ", StringComparison.Ordinal) && cues.Has(section, text) && Enum.TryParse<Dimension>(section[5..], out var noun))
            {
                dimensions.UnionWith(FigureFit.Alike(noun));
            }
        }

        return dimensions;
    }

    private static void Take(CueBook cues, string section, string text, Remainder rest)
    {
        if (cues.Find(section, text) is not { } span) return;
        foreach (var phrase in cues[section])
        {
            if (phrase.Find(text) != span) continue;
            var at = span.Start;
            foreach (var part in phrase.Parts)
            {
                at = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
                rest.Take(new TextSpan(at, at + part.Length));
                at += part.Length;
            }

            return;
        }
    }
}
