using System.Globalization;
using System.Text;
using PolicyBot.Asking;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Finds the weights of <see cref="Measure"/>: gradient ascent on the likelihood that right evidence is drawn when each piece is drawn
/// by the exponential of its score and saying nothing by that of 0; for a question that the documents do not answer, that nothing is
/// said. Five folds tell what the weights are worth on questions that they have not seen; the file is written from all of them.
/// </summary>
internal static class EvidenceSearch
{
    private const int Rounds = 600, Folds = 5;
    private const double Decay = 0.004;

    /// <summary>What a question counts whose right evidence was taken away.</summary>
    private const double Unanswered = 0.05;

    /// <summary>What a question counts that no document answers: people ask more that are answered than these sets hold.</summary>
    private const double OfUnanswerable = 0.4;

    private static readonly double[] Floors = [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4];

    /// <param name="beside">Folders read besides the corpus.</param>
    public static async Task RunAsync(string[] beside)
    {
        var text = new StringBuilder("# What counts how much when evidence is weighed. Written by the search in tests/Benchmarks/EvidenceSearch.cs; not by hand.\n");
        foreach (var part in await EvidenceSet.LoadAsync(Entry.Repository, EvidenceSet.Gold, beside))
        {
            Console.WriteLine($"[{part.Key}]");
            HoldOut([.. part]);
            Write(text, part.Key, Ascend([.. part]));
        }

        await File.WriteAllTextAsync(Path.Combine(Entry.Repository, "indexer", "Lexicon", "evidence-weights.txt"), text.ToString());
    }

    private static void HoldOut(Candidate[][] questions)
    {
        var heldOut = new List<(double Score, bool Right, bool Answerable)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Ascend([.. questions.Where((_, i) => i % Folds != fold)]);
            foreach (var question in questions.Where((_, i) => i % Folds == fold))
            {
                Explain(question, weights);
                if (question.MaxBy(candidate => Score(candidate, weights)) is { } best) heldOut.Add((Score(best, weights), best.Right, question.Any(candidate => candidate.Right)));
            }
        }

        var (answerable, not) = (heldOut.Where(one => one.Answerable).ToList(), heldOut.Where(one => !one.Answerable).ToList());
        foreach (var floor in Floors)
        {
            Console.WriteLine($"# held out, {answerable.Count} and {not.Count} questions, floor {floor:0.0}: right {answerable.Average(one => one.Score > floor && one.Right ? 1.0 : 0):P1}, wrong {answerable.Average(one => one.Score > floor && !one.Right ? 1.0 : 0):P1}, unanswerable declined {not.Average(one => one.Score <= floor ? 1.0 : 0):P1}");
        }
    }

    /// <summary>What speaks for the wrong evidence, or against the right.</summary>
    private static void Explain(Candidate[] question, double[] weights)
    {
        var best = question.MaxBy(candidate => Score(candidate, weights));
        var right = question.Where(candidate => candidate.Right).MaxBy(candidate => Score(candidate, weights));
        var score = best is null ? 0 : Score(best, weights);
        if (best is null || (score > 0 ? best.Right : right is null)) return;
        Console.WriteLine($"{(score > 0 ? "✗" : "○")} {best.Question}");
        Console.WriteLine($"   chosen {score,5:0.0} {best.Text}");
        if (right is null) return;
        Console.WriteLine($"   right  {Score(right, weights),5:0.0} {right.Text}");
        if (score <= 0) return;
        var differences = Enum.GetValues<Measure>().Select(measure => (measure, By: weights[(int)measure] * (best.Measures[(int)measure] - right.Measures[(int)measure])));
        Console.WriteLine($"   {string.Join(' ', differences.Where(d => Math.Abs(d.By) > 0.1).OrderByDescending(d => d.By).Select(d => $"{d.measure}{d.By:+0.0;-0.0}"))}");
    }

    private static double[] Ascend(Candidate[][] questions)
    {
        var (weights, mean, square) = (new double[EvidenceMeasures.Count], new double[EvidenceMeasures.Count], new double[EvidenceMeasures.Count]);
        for (var round = 1; round <= Rounds; round++)
        {
            var slope = weights.Select(weight => -Decay * weight).ToArray();
            foreach (var question in questions)
            {
                AddSlope(question, weights, slope, (question.Any(candidate => candidate.Right) ? 1 : OfUnanswerable) / questions.Length);

                // The same question to documents without the answer: what is left must not answer it.
                var others = question.Where(candidate => !candidate.Right).ToArray();
                if (others.Length < question.Length) AddSlope(others, weights, slope, Unanswered / questions.Length);
            }
            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] = (0.9 * mean[i]) + (0.1 * slope[i]);
                square[i] = (0.99 * square[i]) + (0.01 * slope[i] * slope[i]);
                weights[i] += 0.1 * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, round))) + 1e-9) * Math.Min(1, 100.0 / round);
            }
        }

        return weights;
    }

    private static void AddSlope(Candidate[] question, double[] weights, double[] slope, double share)
    {
        var scores = Array.ConvertAll(question, candidate => Score(candidate, weights));
        var top = Math.Max(0, scores.Length == 0 ? 0 : scores.Max());
        var chances = Array.ConvertAll(scores, score => Math.Exp(score - top));
        var all = chances.Sum() + Math.Exp(-top);
        var right = 0.0;
        for (var i = 0; i < question.Length; i++) right += question[i].Right ? chances[i] : 0;
        for (var i = 0; i < question.Length; i++)
        {
            var pull = share * ((question[i].Right ? chances[i] / right : 0) - (chances[i] / all));
            if (Math.Abs(pull) < 1e-9) continue;
            for (var m = 0; m < slope.Length; m++) slope[m] += pull * question[i].Measures[m];
        }
    }

    private static double Score(Candidate candidate, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += candidate.Measures[i] * weights[i];
        return sum;
    }

    private static void Write(StringBuilder text, string part, double[] weights)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n[{part}]\n");
        foreach (var measure in Enum.GetValues<Measure>()) text.Append(CultureInfo.InvariantCulture, $"{measure} = {weights[(int)measure]:0.00}\n");
    }
}
