using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>What the documents say in so many words: a rule, a procedure, who is responsible, a list, yes or no.</summary>
internal static class TextAnswer
{
    /// <summary>How far below the best a sentence may be and still be quoted beside it.</summary>
    private const double Near = 1.5;

    /// <summary>How far below the best a list may be that is called what was asked for, and still be the answer.</summary>
    private const double Called = 3;

    private const int Others = 2;

    /// <summary>The share of a question for a figure that a sentence must have to say that there is to be none.</summary>
    private const double Said = 0.6;

    /// <summary>Null when no sentence is about everything that was asked.</summary>
    public static Answer? Of(Found found)
    {
        var sentences = found.Answering.Where(weighed => weighed.Evidence.Record is null && Fits(found.Question, weighed.Evidence)).ToList();
        if (sentences.Count == 0) return null;
        var best = sentences.MaxBy(weighed => weighed.Score)!;
        // 有哪些措施: what is called so goes before what is merely about the same.
        if (found.Question.Kind == QuestionKind.List && Definitions.Favour(found.Question, best.Evidence) == 0 && sentences.Where(IsCalledSo).MaxBy(weighed => weighed.Score) is { } called && called.Score > best.Score - Called) best = called;
        if (best.Evidence.Items.Count > 0) return ListAnswer.Of(best.Evidence);
        sentences.RemoveAll(weighed => weighed.Evidence.Items.Count > 0);
        List<Evidence> shown = [.. Together(found, best, sentences).Select(evidence => Centre.On(found.Question, evidence))];
        var others = sentences
            .Where(other => other.Score > best.Score - Near && !shown.Exists(one => one.Document.Id == other.Evidence.Document.Id && one.Span.Overlaps(other.Evidence.Span)))
            .DistinctBy(other => (other.Evidence.Document.Id, other.Evidence.Span))
            .Take(Others).ToList();
        var text = new List<string> { Opening.Of(found.Question, best.Evidence) };
        text.AddRange(shown.Select(Cite.Text));
        if (others.Count > 0)
        {
            text.Add(others.Exists(other => other.Evidence.Document.Id != best.Evidence.Document.Id) ? "其他文件也有规定：" : "相关的还有：");
            text.AddRange(others.Select(other => Cite.Text(other.Evidence)));
        }

        return new Answer(
            AnswerKind.Answer, string.Join('\n', text), [],
            [.. shown.Concat(others.Select(other => other.Evidence)).Select(Cite.Of)], []);
    }

    /// <summary>小学一、二年级不布置: where there is to be none of it, that is the answer to how much. Null when no sentence says so.</summary>
    public static Answer? OfNone(Found found)
    {
        var question = found.Question;
        if ((OfYear(found) ?? Onward(found)) is { } told) return told;
        if (question.Footing is null || question.Scopes.Count == 0 || found.Answering.FirstOrDefault(weighed => weighed.Evidence.Record is null) is not { Scope: ScopeFit.Same or ScopeFit.Wider, Evidence: { Figures.Count: 0 } evidence } best) return null;
        return best.Coverage < Said || !Opening.Forbids(evidence.Sentence) ? null
            : AsWritten(evidence);
    }

    private static Answer AsWritten(Evidence evidence) => new(AnswerKind.Answer, $"文件是这样写的：\n{Cite.Text(evidence)}", [], [Cite.Of(evidence)], []);

    /// <summary>到2030年呢: where the sentence of that year beside the last answer has no figure, it answers as it stands.</summary>
    private static Answer? OfYear(Found found) =>
        found is { Question: { Footing: { } footing, Years: [var year] }, Answering: [{ Evidence: { Record: null, Figures.Count: 0 } evidence }, ..] } && footing.IsBeside(evidence) && YearSaid.Alone(evidence.Sentence, year)
            ? AsWritten(evidence) : null;

    /// <summary>要是学生不够600的呢: what is said of the case, or of the next item, answers though it has no figure of that kind.</summary>
    private static Answer? Onward(Found found) =>
        found is { Question: { Step: not null } or { Case: not null }, Answering: [{ Evidence: var evidence }, ..] }
            ? AsWritten(evidence) : null;

    private static bool IsCalledSo(Weighed weighed) => weighed[Measure.ItemsOfKind] >= 1;

    private static bool Fits(Question question, Evidence evidence) => !AskedNames.IsUnsaid(question.Text, evidence) && (!Opening.AsksName(question.Text) || Opening.NamesSomebody(evidence.Sentence)) && question.Kind switch
    {
        // 校长叫什么名字 is not answered by 校长.
        QuestionKind.Who when question.Items is { } offices && ItemNames.Count(evidence.Sentence, offices) > 1 => true,
        QuestionKind.Who when !Opening.IsOfOffice(question.Text, evidence.Sentence) => false,
        QuestionKind.Who when Doer.Of(question.Text, evidence.Sentence) is not null => true,
        QuestionKind.Who => evidence.Who is { } who ? !question.Text.Contains(who, StringComparison.Ordinal) : Opening.HintsWho(evidence.Sentence) || Opening.MaySayWho(question.Text, evidence.Sentence),
        QuestionKind.List when question.ItemCount is > 2 and var count => evidence.Items.Count >= count - 1 || Enumeration.MayHave((evidence.Lead ?? evidence).Sentence, count),
        _ => true,
    };

    /// <summary>The best sentence; for a procedure or a list also what belongs to it.</summary>
    private static List<Evidence> Together(Found found, Weighed best, List<Weighed> sentences)
    {
        if (found.Question.Kind is not (QuestionKind.List or QuestionKind.Explain)) return [best.Evidence];
        return [.. sentences
            .Where(other => other.Score > best.Score - 0.8 && other.Evidence.Passage == best.Evidence.Passage)
            .Select(other => other.Evidence)
            .Append(best.Evidence)
            .DistinctBy(evidence => evidence.Span)
            .OrderBy(evidence => evidence.Span.Start)
            .Take(4)];
    }
}
