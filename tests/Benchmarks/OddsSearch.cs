using System.Globalization;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using PolicyBot.Asking;

namespace PolicyBot.Benchmarks;

/// <summary>
/// Grows the trees of <see cref="AnswerOdds"/>: boosted, on every piece of evidence that was weighed for a question, right or not. Folds
/// tell what they are worth on questions that they have not seen; the file is written from all of them.
/// </summary>
internal static class OddsSearch
{
    private const int Folds = 5, Trees = 150, Leaves = 16, LeastInLeaf = 30;

    /// <summary>How many of the nearest pieces of a question are learned from, besides those that are right.</summary>
    private const int Nearest = 50;

    /// <summary>What a question of the sets counts whose answers are not complete.</summary>
    private const float OfWording = 0.6f;

    private static readonly double[] Floors = [-2.5, -2, -1.75, -1.5, -1.25, -1, -0.75, -0.5, 0];

    /// <param name="beside">Folders read besides the corpus.</param>
    public static async Task RunAsync(string[] beside)
    {
        var text = new StringBuilder("# The odds that evidence answers, tree by tree. Grown by tests/Benchmarks/OddsSearch.cs; not by hand.\n");
        var gold = await EvidenceSet.LoadAsync(Entry.Repository, EvidenceSet.Gold, beside);
        var wording = await EvidenceSet.LoadAsync(Entry.Repository, EvidenceSet.Wording, beside);
        TellAfresh(wording);
        foreach (var part in gold)
        {
            Console.WriteLine($"[{part.Key}]");
            var questions = part.ToList();
            var more = Rows(wording[part.Key], OfWording).ToList();
            HoldOut(questions, more);
            text.Append(CultureInfo.InvariantCulture, $"\n[{part.Key}]\n");
            foreach (var tree in Grow([.. Rows(questions, 1), .. more])) text.Append(tree).Append('\n');
        }

        await File.WriteAllTextAsync(Path.Combine(Entry.Repository, "indexer", "Lexicon", "answer-odds.txt"), text.ToString());
    }

    /// <summary>What words tell was counted from these very questions: each is to be told by the others, a fifth of the writers at a time.</summary>
    private static void TellAfresh(ILookup<string, Candidate[]> wording)
    {
        var all = wording.SelectMany(part => part.Select((question, i) => (Question: question, Fold: i * Folds / part.Count()))).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var odds = new WordOdds(WordSearch.Count(all.Where(one => one.Fold != fold).Select(one => one.Question)));
            foreach (var candidate in all.Where(one => one.Fold == fold).SelectMany(one => one.Question)) EvidenceMeasures.SetWords(candidate.Measures, WordOdds.Together(odds.Of(candidate.Words, candidate.Others), candidate.Weighed.Fit.Standing));
        }
    }

    private static void HoldOut(List<Candidate[]> questions, List<Row> more)
    {
        var heldOut = new List<(double Odds, bool Right, bool Answerable)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var odds = AnswerOdds.Read(Grow([.. Rows(questions.Where((_, i) => i % Folds != fold), 1), .. more]));
            foreach (var question in questions.Where((_, i) => i % Folds == fold))
            {
                var best = question.MaxBy(candidate => candidate.Weighed.Score);
                heldOut.Add((best is null ? double.MinValue : odds.Of(best.Measures), best?.Right == true, question.Any(candidate => candidate.Right)));
            }
        }

        var (answerable, not) = (heldOut.Where(one => one.Answerable).ToList(), heldOut.Where(one => !one.Answerable).ToList());
        foreach (var floor in Floors)
        {
            Console.WriteLine($"# held out, {answerable.Count} and {not.Count} questions, floor {floor:0.00}: right {answerable.Average(one => one.Odds > floor && one.Right ? 1.0 : 0):P1}, wrong {answerable.Average(one => one.Odds > floor && !one.Right ? 1.0 : 0):P1}, unanswerable declined {not.Average(one => one.Odds <= floor ? 1.0 : 0):P1}");
        }
    }

    private static IEnumerable<Row> Rows(IEnumerable<Candidate[]> questions, float weight) => questions
        .SelectMany(question => question.OrderByDescending(candidate => candidate.Weighed.Score).Where((candidate, at) => at < Nearest || candidate.Right))
        .Select(candidate => new Row { Features = Array.ConvertAll(candidate.Measures, measure => (float)measure), Label = candidate.Right, Weight = weight });

    /// <summary>The trees in prefix order, a line each; the last adds the same to all.</summary>
    private static IReadOnlyList<string> Grow(IReadOnlyList<Row> rows)
    {
        var context = new MLContext(seed: 1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, EvidenceMeasures.Count);
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(Row.Features),
            LabelColumnName = nameof(Row.Label),
            ExampleWeightColumnName = nameof(Row.Weight),
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = LeastInLeaf,
            LearningRate = 0.1,
            FeatureFraction = 0.5,
            BaggingSize = 0,
            Seed = 1,
            NumberOfThreads = 2,
        });
        var model = trainer.Fit(context.Data.LoadFromEnumerable(rows, schema)).Model;
        var (ensemble, scale) = (model.SubModel.TrainedTreeEnsemble, (PlattCalibrator)model.Calibrator);
        var lines = new List<string>();
        for (var i = 0; i < ensemble.Trees.Count; i++)
        {
            var line = new StringBuilder();
            Write(line, ensemble.Trees[i], 0, -scale.Slope * ensemble.TreeWeights[i]);
            lines.Add(line.ToString().TrimEnd());
        }

        lines.Add(Number((-scale.Slope * ensemble.Bias) - scale.Offset));
        return lines;
    }

    private static void Write(StringBuilder line, RegressionTree tree, int node, double scale)
    {
        if (node < 0)
        {
            line.Append(Number(tree.LeafValues[~node] * scale)).Append(' ');
            return;
        }

        line.Append(CultureInfo.InvariantCulture, $"{(Measure)tree.NumericalSplitFeatureIndexes[node]}≤{Number(tree.NumericalSplitThresholds[node])} ");
        Write(line, tree, tree.LeftChild[node], scale);
        Write(line, tree, tree.RightChild[node], scale);
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public bool Label { get; init; }

        public float Weight { get; init; }
    }
}
