using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// Answers a question out of the index without any language model: takes it apart, gathers what may answer, weighs it, and words the
/// best of it with its quotes, or declines. Safe for several threads; what was said before comes with the turn.
/// </summary>
public sealed class QuestionAnswerer
{
    private readonly DocumentNames names;
    private readonly Dialogue dialogue;
    private readonly ComparedParts compared;
    private readonly EvidenceFinder finder;
    private readonly Judge judge;
    private readonly Suggester suggester;

    public QuestionAnswerer(IPolicyIndex index)
    {
        names = new DocumentNames(index.Documents);
        var texts = new DocumentTexts(index);
        var questions = new QuestionReader(names, new SchoolNames(index), new TypoReader(index), new Described(index, texts));
        compared = new ComparedParts(questions);
        dialogue = new Dialogue(questions, question => Find(Weighted(question), default));
        var reader = new EvidenceReader(index);
        finder = new EvidenceFinder(index, names, reader, new DocumentLists(index, reader));
        judge = new Judge(index, names, texts);
        suggester = new Suggester(index);
    }

    /// <param name="asOf">The day on which the question is asked; days are counted from it.</param>
    public Answer Ask(Turn turn, DateOnly asOf)
    {
        var meant = dialogue.Read(turn);
        var read = Read(turn, meant, asOf);
        if (dialogue.HasTypo(turn) && Read(turn, dialogue.Read(turn, mended: true), asOf) is { Answer: not null } mended && (read.Answer is null || mended.Score > read.Score + Surer)) read = mended;
        if (read.Answer is { } answer) return answer with { Suggestions = suggester.For(read.Found!, answer) };
        // Where so little is said, it has to be asked back.
        if (read.Found is null) return meant[0].Terms.Count == 0 ? Decline.Unclear(suggester.Any()) : Decline.Of(new Found(meant[0], [], [], asOf));
        var decline = Decline.Of(read.Found);
        return decline with { Suggestions = suggester.For(read.Found, decline) };
    }

    /// <summary>By how much a message must fit better for its words to be taken for mistyped.</summary>
    private const double Surer = 1;

    /// <summary>
    /// The first reading that is answered, or one without what is told beside the question that fits clearly better, with the score of its best evidence;
    /// else the first, with no answer.
    /// </summary>
    /// <param name="meant">What the turn may mean, the likeliest first.</param>
    private (Answer? Answer, Found? Found, double Score) Read(Turn turn, IReadOnlyList<Question> meant, DateOnly asOf)
    {
        Found? first = null;
        (Answer? Answer, Found? Found, double Score) best = (null, null, 0);
        foreach (var read in Readings(turn, meant))
        {
            if (best.Answer is not null && !read.Bare) continue;
            var question = Weighted(read);
            if (question.Footing is null && !IsOfDocument(question) && (question.Terms.Count == 0 || (!question.SinglesOut && question.Terms.All(term => term.Light) && SaysLittle(question)))) continue;
            var found = Find(question, asOf);
            if (read.Late && first is not null) found = Surely(found, first);
            first ??= found;
            if ((Compared(question, asOf) ?? AlsoMeant.With(found, Answers.Of(found))) is not { } answer) continue;
            var score = found.Answering.Select(weighed => weighed.Score).DefaultIfEmpty().Max();
            if (best.Answer is null || score > best.Score + Surer) best = (answer, found, score);
        }

        return best.Answer is null ? (null, first, 0) : best;
    }

    /// <summary>What surely answers a part of a question, and is nearly the best for all of it.</summary>
    private static Found Surely(Found part, Found whole)
    {
        var near = whole.All.Take(NearTheBest).Select(weighed => weighed.Evidence).ToList();
        return part with { Answering = [.. part.Answering.Where(weighed => Judge.Odds(part.Question, weighed) >= (weighed.SaysAll ? SureOfAll : Sure) && near.Exists(best => best.Document.Id == weighed.Evidence.Document.Id && best.Span.Overlaps(weighed.Evidence.Span)))] };
    }

    private const int NearTheBest = 5;

    /// <summary>The logarithm of the odds from which on a part of a question may be answered for the whole, by what has every word of it and by other evidence.</summary>
    private const double SureOfAll = 0, Sure = 0.5;

    /// <summary>The likeliest reading of the turn, with all that may answer it, best first.</summary>
    internal (Question Question, IReadOnlyList<Weighed> Admissible) Consider(Turn turn)
    {
        var read = Readings(turn, dialogue.Read(turn, mended: true)).First();
        var question = Weighted(read);
        return (question, [.. judge.Weigh(question, finder.Find(question)).Where(weighed => judge.IsAdmissible(question, weighed))]);
    }

    /// <summary>How much there has to be of something: the question as it was read, and the records that answer it, best first.</summary>
    /// <param name="question">As somebody would ask it of the documents.</param>
    internal (Question Question, IEnumerable<Weighed> Records) Bounds(string question, DateOnly asOf)
    {
        var read = Weighted(dialogue.Read(new Turn(null, question, [], SchoolProfile.Unknown))[0]) with { Kind = QuestionKind.Threshold, Claims = true };
        return (read, read.Terms.Count == 0 ? [] : Find(read, asOf).Answering.Where(weighed => weighed.Evidence.Record is not null));
    }

    /// <summary>A question of common words only (优质均衡要看哪几块) is about the longest of them.</summary>
    private static Question Weighted(Question question) => question.Terms.Any(term => !term.Light) ? question
        : question with { Terms = [.. question.Terms.Select(term => term.Text.Length >= 4 ? term with { Light = false } : term)] };

    /// <summary>Whether the common words that a question is made of are too few to tell what it is about: 上高中的呢, but not 学生一天活动多长时间.</summary>
    private static bool SaysLittle(Question question) => question.Terms.Sum(term => term.Text.Length) + question.Scopes.Sum(scope => scope.Length) < Telling;

    /// <summary>青教〔2020〕31号还有效吗: the name of a document is all that has to be said to ask what it is.</summary>
    private bool IsOfDocument(Question question) => question.Kind == QuestionKind.Source && question.Names.Any(name => names.Documents(name)?.Count == 1);

    /// <summary>How many characters of common words tell what a question is about.</summary>
    private const int Telling = 4;

    /// <summary>What the turn may ask, the likeliest first; a question that names nobody is first asked for the user's own school.</summary>
    private static IEnumerable<Question> Readings(Turn turn, IReadOnlyList<Question> meant)
    {
        var stage = Dialogue.Stage(turn);
        foreach (var question in meant)
        {
            if (stage is not null && question.Scopes.Count == 0) yield return question with { Scopes = [stage] };
            yield return question;
            // 问卷找哪些人填: whose names stand in a list of no duty.
            if (question is { Kind: QuestionKind.Who, Items: not null }) yield return question with { Kind = QuestionKind.List };
            // 一共签几份，谁留着: what tells the one tells the other as often as not.
            if (question is { Kind: QuestionKind.Who, Near: false, Dimensions.Count: > 0 }) yield return question with { Kind = QuestionKind.Threshold };
        }
    }

    /// <summary>The things that a question compares, each found for itself; null when the records of one search tell them all.</summary>
    private Answer? Compared(Question question, DateOnly asOf)
    {
        if (question.Kind != QuestionKind.Compare) return null;
        var parts = compared.Of(question);
        var found = parts.Select(part => Find(Weighted(part.Question), asOf)).ToList();
        var own = parts.Zip(found, (part, all) => all with { Answering = [.. all.Answering.Where(weighed => part.IsOf(weighed.Evidence, parts.Where(other => other != part)))] }).ToList();
        var answers = own.ConvertAll(Answers.Of);
        // 第一次发现和第二次再犯: the one stands beside the other, and each year beside what is said of all.
        if (own.Concat(found).SelectMany(one => one.Answering.Take(1)).FirstOrDefault() is { } known)
        {
            for (var i = 0; i < parts.Count; i++) answers[i] ??= parts[i].Beside(known.Evidence) is { } beside ? Answers.Of(Find(beside, asOf)) : null;
        }

        return PartsAnswer.Of(question, [.. parts.Zip(answers, (part, answer) => (part.Name, answer))]);
    }

    private Found Find(Question question, DateOnly asOf)
    {
        var all = judge.Weigh(question, finder.Find(question));
        var admissible = Misfit.Without(question, all, [.. all.Where(weighed => judge.IsAdmissible(question, weighed))]);
        return new Found(question, YearSaid.Narrow(question, Footing.Nearest(question, Step.Narrow(question, [.. admissible.Where(weighed => judge.Answers(question, weighed))]))), all, asOf)
        {
            Admissible = admissible,
            Whole = finder.Whole,
        };
    }

    private static class Answers
    {
        /// <summary>Null when nothing found answers the question.</summary>
        public static Answer? Of(Found found) => found.Question.Kind switch
        {
            QuestionKind.Threshold => (found.Question.Near ? RowsAnswer.Of(found) : null)
                ?? (FigureInText.Leads(found) ? FigureInText.Of(found) : null) ?? FigureAnswer.Of(found) ?? FigureInText.Of(found) ?? FigureAnswer.OfPlans(found) ?? TextAnswer.OfNone(found),
            QuestionKind.Deadline or QuestionKind.DaysLeft => DeadlineAnswer.Of(found),
            QuestionKind.YesNo when found.Question.Stated is not null => StatedAnswer.Of(found) ?? TextAnswer.Of(found),
            QuestionKind.Compare => CompareAnswer.Of(found) ?? FigureAnswer.Of(found) ?? TextAnswer.Of(found),
            QuestionKind.Nature => NatureAnswer.Of(found) ?? TextAnswer.Of(found),
            QuestionKind.Source or QuestionKind.Quote => SourceAnswer.Of(found),
            QuestionKind.Explain when found.Question.Soft && found.Question.Terms.Any(term => term.Indicator is not null) => FigureAnswer.Of(found) ?? TextAnswer.Of(found),
            _ => TextAnswer.Of(found),
        };
    }
}
