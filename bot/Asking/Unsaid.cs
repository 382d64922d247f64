using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// What no rule on all of a kind answers for, from <c>Lexicon/siblings.txt</c>: a sentence that does not speak of 托班, nor those around it,
/// tells no figure of it, and one on who is responsible for the whole does not tell 由谁起草.
/// </summary>
internal static partial class Unsaid
{
    /// <summary>By the words that people ask with, those of which a text must have one: of figures and days, of whatever is asked, of who does it.</summary>
    private static readonly Lazy<PhraseBook<string[]>> Said = new(() => Book("said")), Always = new(() => Book("always")), Done = new(() => Book("done"));

    public static bool Is(Question question, Evidence evidence) => Lacks(Always.Value, question.Text, evidence)
        || ((question.WantsFigure || question.Kind == QuestionKind.Deadline) && Lacks(Said.Value, question.Text, evidence))
        || (question.Kind == QuestionKind.Who && Lacks(Done.Value, question.Text, evidence));

    /// <summary>我下午要开会，小学几点上课: only the clause that asks says what must be spoken of.</summary>
    private static bool Lacks(PhraseBook<string[]> book, string question, Evidence evidence) => book.Find(question)
        .Any(asked => Asking().IsMatch(Clause.Around(question, new TextSpan(asked.Start, asked.Start + asked.Length)).Of(question)) && !Array.Exists(asked.Value, word => Says(evidence, word)));

    private static bool Says(Evidence evidence, string word) => evidence.Around.Contains(word, StringComparison.Ordinal) || evidence.Headings.Contains(word, StringComparison.Ordinal)
        || evidence.Record?.Indicator.Contains(word, StringComparison.Ordinal) == true || evidence.Items.SelectMany(item => item.Sentences).Any(one => one.Sentence.Contains(word, StringComparison.Ordinal));

    private static PhraseBook<string[]> Book(string part) => new(LexiconFile.Lines("siblings.txt").Where(line => line.Part == part).Select(line => line.Pair())
        .Select(pair => (Asked: LexiconFile.Words(pair.Name), Other: LexiconFile.Words(pair.Value)))
        .SelectMany(entry => entry.Asked.Select(word => (word, entry.Asked.Concat(entry.Other).ToArray()))));

    [GeneratedRegex("[几谁哪啥吗何咋]|多[少久长大高]|什么|怎[么样]|是否|还是|([一-鿿])[不没]\\1")]
    private static partial Regex Asking();
}
