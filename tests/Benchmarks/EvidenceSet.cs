using PolicyBot.Asking;
using PolicyBot.Channels.Wire;
using PolicyBot.Commands;
using PolicyBot.Evaluation;
using PolicyBot.Indexer;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using Evidence = PolicyBot.Evaluation.Evidence;

namespace PolicyBot.Benchmarks;

/// <summary>A piece of evidence that the assistant weighs for a question.</summary>
/// <param name="Question">The question as it was read, for showing.</param>
/// <param name="Text">The evidence, for showing.</param>
/// <param name="Words">The question's <see cref="SaidWords"/>.</param>
/// <param name="Others">What stands for each of them where it was not counted.</param>
internal sealed record Candidate(Weighed Weighed, bool Right, string Question, string Text, IReadOnlyList<string> Words, IReadOnlyList<string> Others)
{
    public double[] Measures => Weighed.Fit.Measures;
}

/// <summary>Questions of tests/Gold that stand alone, each with all that may answer it over the project's corpus.</summary>
internal static class EvidenceSet
{
    /// <summary>Questions with every place that answers them.</summary>
    public static readonly string[] Gold = ["tuning.jsonl", "wide-tuning.jsonl"];

    /// <summary>Questions with one place that answers them, in many people's words.</summary>
    public static readonly string[] Wording = ["wording.jsonl"];

    /// <param name="beside">Folders read besides the corpus.</param>
    /// <returns>By the part of the weights that the question's kind belongs to.</returns>
    public static async Task<ILookup<string, Candidate[]>> LoadAsync(string repository, IReadOnlyList<string> files, params string[] beside)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-evidence-").FullName;
        try
        {
            await new CorpusIndexer(folder).BuildAsync([Path.Combine(repository, "corpus"), .. beside]);
            using var index = PolicyIndex.Open(folder);
            var answerer = new QuestionAnswerer(index);
            var questions = new List<(string Part, Candidate[] Candidates)>();
            foreach (var file in files)
            {
                await foreach (var (_, item) in JsonLines.ReadAsync(Path.Combine(repository, "tests", "Gold", file), WireContext.Readable.GoldItem, default))
                {
                    if (item.Verdict is null && item.Type != "check" && item.History is null or [] && Candidates(item, answerer, index) is { } candidates) questions.Add(candidates);
                }
            }

            return questions.ToLookup(question => question.Part, question => question.Candidates);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Null when the question's own kind of answer stands in none of the places of its answer: no weight can help that.</summary>
    private static (string Part, Candidate[] Candidates)? Candidates(GoldItem item, QuestionAnswerer answerer, PolicyIndex index)
    {
        var (question, found) = answerer.Consider(item.ToMessage().ToTurn());
        var words = new SaidWords(question.Text, question.Reworded);
        var others = words.Others(index);
        var candidates = found.Where(weighed => Fits(question, weighed)).Select(weighed => new Candidate(weighed, IsRight(item, weighed, index), $"[{question.Kind}] {item.Id} {item.Question} ({string.Join(' ', question.Terms.Select(term => (term.Light ? "-" : "") + term.Text + (term.Indicator is { } one ? "=" + one.Name : "")))} | {string.Join(' ', question.Scopes)} | {string.Join(' ', question.Names)} | {string.Join(' ', question.Dimensions)})", (weighed.Evidence.Record is { } r ? $"<{r.Indicator}{r.Bound.Value}>" : "") + weighed.Evidence.Sentence[..Math.Min(70, weighed.Evidence.Sentence.Length)], words.Words, others)).ToArray();
        if (item.ExpectsDecline || candidates.Any(candidate => candidate.Right)) return (EvidenceWeights.PartOf(question.Kind), candidates);
        Console.WriteLine($"no right evidence [{question.Kind}] {item.Id} {item.Question} ({string.Join(' ', question.Terms.Select(term => term.Text))})");
        return null;
    }

    private static bool Fits(Question question, Weighed weighed)
    {
        var measures = weighed.Fit.Measures;
        bool Has(Measure measure) => measures[(int)measure] > 0;
        return question.Kind switch
        {
            QuestionKind.Threshold => Has(Measure.FigureRecord) || Has(Measure.FigureText) || Has(Measure.StandsForFigure),
            QuestionKind.Deadline or QuestionKind.DaysLeft => weighed.Evidence.Record is null && (Has(Measure.DateForDeadline) || Has(Measure.OnlyFrequency)),
            QuestionKind.Who => weighed.Evidence.Record is null && (Has(Measure.NamesWho) || Has(Measure.HintsWho) || Has(Measure.MaySayWho)),
            QuestionKind.Compare or QuestionKind.Nature or QuestionKind.Source or QuestionKind.Quote => true,
            QuestionKind.YesNo when question.Stated is not null => weighed.Evidence.Record is not null,
            _ => weighed.Evidence.Record is null,
        };
    }

    private static bool IsRight(GoldItem item, Weighed weighed, PolicyIndex index)
    {
        var evidence = weighed.Evidence;
        if (item.Evidence?.Any(place => evidence.Quoted.Any(quoted => Overlaps(place, quoted, index))) != true) return false;
        if (evidence.Record is not { } record || !record.Span.Contains(record.FigureSpan)) return true;
        var figure = new string([.. record.FigureSpan.Shift(-record.Span.Start).Of(record.Quote).Where(c => char.IsAsciiDigit(c) || c == '.')]);
        var wanted = item.AnswerMust.Concat(item.AnswerAny).Where(words => words.Any(char.IsAsciiDigit)).ToList();
        return figure.Length == 0 || wanted.Count == 0 || wanted.Exists(words => words.Contains(figure, StringComparison.Ordinal));
    }

    private static bool Overlaps(Evidence place, Asking.Evidence evidence, PolicyIndex index) =>
        new TextSpan(place.Start, place.End).Overlaps(evidence.Span) && index.Document(evidence.Document.Id)!.Path.Replace('\\', '/').EndsWith(place.File, StringComparison.Ordinal);
}
