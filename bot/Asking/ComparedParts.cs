using PolicyBot.Indexer.Documents;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>One of the things compared, with the question for it alone.</summary>
/// <param name="Telling">The words that tell it from the other, which its answer must have; null when its name, year or stage does.</param>
internal sealed record Part(string Name, Question Question, string? Telling)
{
    private const double Told = 0.45;

    /// <summary>Whether the evidence is about this one, and not only about the others.</summary>
    public bool IsOf(Evidence evidence, IEnumerable<Part> others)
    {
        if (Question is { National: true, Names.Count: 0 } && others.Any(other => other.Question.Names.Count > 0)) return evidence.Metadata.Level == GovernmentLevel.Nation;
        if (Question.Years is [var year] && others.Any(other => !other.Question.Years.Contains(year, StringComparer.Ordinal))) return !YearSaid.AmongOthers(evidence.Sentence, year);
        // 新标准, beside 老标准: of what is in force a standard, when that is what it is called.
        if (!Question.Former && others.Any(other => other.Question.Former)) return !evidence.Metadata.Status.IsFormer() && (evidence.Metadata.Kind == DocumentKind.Standard || !Name.Contains("标准", StringComparison.Ordinal));
        if (Telling is null) return true;
        var own = Says(this, evidence.Sentence, evidence.Headings, string.Empty);
        if (own >= Told) return true;
        return Says(this, evidence.Sentence, evidence.Headings, evidence.Beside) >= Told - 0.1 && !others.Any(other => Says(other, evidence.Beside, string.Empty, string.Empty) >= Told);
    }

    /// <summary>The question for this one where the other was answered; null when no words tell it apart there.</summary>
    public Question? Beside(Evidence evidence) => Telling is null ? null : Question with
    {
        Footing = new Footing(evidence),
        Terms = [new Term(Telling, [])],
        Unsaid = Question.Terms,
        Dimensions = Question.Dimensions.Count == 0 && evidence.Record is { } record ? FigureFit.Alike(record.Unit.Dimension).ToHashSet() : Question.Dimensions,
    };

    private static double Says(Part part, string sentence, string headings, string beside) => Coverage.Of(new Term(part.Telling!, []), sentence, headings, beside);
}

/// <summary>A question that compares, as one question for each thing compared: each stands in its turn where the first of them stood.</summary>
internal sealed class ComparedParts(QuestionReader reader)
{
    private const int Most = 4;
    private static readonly (string Said, string Read)[] Readings = [.. CueBook.Load("question-types.txt").Pairs("compare reads").OrderByDescending(pair => pair.Said.Length)];

    /// <summary>Each thing with the question for it alone; none when the question does not say what is compared.</summary>
    public IReadOnlyList<Part> Of(Question question)
    {
        // 永安镇天桥小学和小岗小学: the town belongs to both.
        var (documents, schools) = reader.Named(question.Text);
        var things = ComparedReader.Read(question.Text, schools.Count > 1 ? schools : [.. documents, .. schools]);
        if (things.Count is < 2 or > Most) return [];
        var parts = things.Select(thing => new Part(thing.Name, For(question, things, thing), thing.Telling)).ToList();
        return [.. parts.Select(part => part with { Question = part.Question with { Others = [.. parts.SelectMany(other => other.Question.Names).Except(part.Question.Names, StringComparer.Ordinal)] } })];
    }

    private Question For(Question question, IReadOnlyList<Compared> things, Compared own)
    {
        var text = question.Text;
        foreach (var thing in things.OrderByDescending(thing => thing.Gone.Start)) text = text.Remove(thing.Gone.Start, thing.Gone.Length);
        text = text.Remove(own.Slot.Start, own.Slot.Length).Insert(own.Slot.Start, own.Word);
        foreach (var (said, read) in Readings) text = text.Replace(said, read, StringComparison.Ordinal);
        var alone = reader.Read(text);
        var before = question.Terms.Where(term => !question.Text.Contains(term.Text, StringComparison.Ordinal));
        return alone with
        {
            Kind = alone.Kind == QuestionKind.Compare ? QuestionKind.Threshold : alone.Kind,
            Terms = [.. before, .. alone.Terms],
            Names = alone.Names.Count > 0 || alone.National ? alone.Names : question.Names.Where(name => !question.Text.Contains(name, StringComparison.Ordinal)).ToList(),
            Scopes = alone.Scopes.Count > 0 ? alone.Scopes : question.Scopes.Where(scope => !things.Any(thing => thing.Word == scope)).ToList(),
            Footing = question.Footing,
        };
    }
}
