using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// A question in the very words of a document: what it says, without the words that ask, stands in the sentence run by run in one order, and the
/// sentence has what is asked for. So little doubt is left that even a short one (记录应当至少保存多少年) is answered.
/// </summary>
internal static class Echo
{
    /// <summary>What a sentence gains whose words the question has.</summary>
    private const double Told = 2.5;

    /// <summary>The least share of the question that has to stand in the sentence, and of that what stands with a record's own figure.</summary>
    private const double Whole = 0.9, OfRecord = 0.5;

    /// <summary>The fewest Han of a question that may be an echo, where it names its document and where it does not; the fewest of one run.</summary>
    private const int OfNamed = 6, OfAny = 9, Run = 2;

    public static double Favour(Question question, Evidence evidence)
    {
        if (!Has(question, evidence)) return 0;
        return Share(question, evidence.Sentence) >= Whole && (evidence.Record is null || Share(question, evidence.Near) >= OfRecord) ? Told : 0;
    }

    /// <summary>The share of what the question says that stands in the text, run by run and in order; 0 when it says too little.</summary>
    public static double Share(Question question, string text)
    {
        var said = question.Said;
        var (all, shared, from) = (0, 0, 0);
        for (var at = 0; at < said.Length;)
        {
            if (!PlainText.IsWord(said[at]))
            {
                at++;
                continue;
            }

            var (length, end) = Longest(said, at, text, from);
            if (length >= Run) (shared, from) = (shared + length, end);
            length = Math.Max(length, 1);
            all += length;
            at += length;
        }

        return all < (question.SinglesOut ? OfNamed : OfAny) ? 0 : (double)shared / all;
    }

    /// <summary>The longest run from that place of what is said that stands in the text, not before what stood there last.</summary>
    private static (int Length, int End) Longest(string said, int at, string text, int from)
    {
        var (longest, end) = (0, from);
        for (var start = from; start < text.Length; start++)
        {
            var length = 0;
            while (at + length < said.Length && start + length < text.Length && said[at + length] == text[start + length] && PlainText.IsWord(said[at + length])) length++;
            if (length > longest) (longest, end) = (length, start + length);
        }

        return (longest, end);
    }

    /// <summary>Whether the sentence has what may be an answer of the kind that is asked for.</summary>
    private static bool Has(Question question, Evidence evidence) => question.Kind switch
    {
        QuestionKind.Threshold => question.Dimensions.Count > 0 && evidence.Figures.Any(figure => FigureFit.Fits(question.Dimensions, figure.Unit.Dimension)),
        QuestionKind.Deadline => evidence.Dates.Count > 0 || DatePhrases.Frequencies(evidence.Sentence).Count > 0,
        QuestionKind.Who => Doer.Of(question.Text, evidence.Sentence) is not null || DutyReader.Asked(question, evidence) is not null,
        QuestionKind.YesNo => question.Stated is null && (Opening.Forbids(evidence.Sentence) || Opening.Allows(evidence.Sentence) || Opening.Binds(evidence.Sentence)),
        _ => false,
    };
}
