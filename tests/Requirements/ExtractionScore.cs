using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Requirements;

/// <summary>
/// Precision and recall by field. An expected record is paired with a record of the same figure (its value, else its indicator and unit);
/// a field is right when the pair agrees in it. Precision is over the records found, recall over those expected.
/// </summary>
public sealed class ExtractionScore
{
    public static readonly string[] Fields = ["comparator", "value", "unit", "indicator", "scope", "kind", "deadline"];

    private readonly int[] right = new int[Fields.Length];
    private readonly StringBuilder wrong = new();

    public int Cases { get; private set; }

    public int Expected { get; private set; }

    public int Found { get; private set; }

    public List<string> Inverted { get; } = [];

    public string Wrong => wrong.ToString();

    public void Add(string name, IReadOnlyList<ExpectedRecord> expected, IReadOnlyList<Requirement> found)
    {
        Cases++;
        Expected += expected.Count;
        Found += found.Count;
        var left = found.ToList();
        foreach (var want in expected.OrderBy(w => Partner(w, left) is null))
        {
            var partner = Partner(want, left);
            if (partner is null)
            {
                wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}\n    missing: {want.Indicator} {want.Scope} {want.Comparator} {want.Value} {want.Unit}");
                continue;
            }

            left.Remove(partner);
            var agree = Agree(want, partner);
            for (var i = 0; i < agree.Length; i++) right[i] += agree[i] ? 1 : 0;
            if (Opposite(want.Comparator, ExtractionCase.Show(partner.Bound.Comparator))) Inverted.Add(name);
            if (agree.Contains(false))
            {
                wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}\n    {string.Join(',', Fields.Where((_, i) => !agree[i]))}: want {want.Indicator}; {want.Scope}; {want.Comparator} {want.Value} {want.Unit}; {want.Kind}; {want.Deadline}\n    have {Show(partner)}");
            }
        }

        foreach (var extra in left) wrong.AppendLine(CultureInfo.InvariantCulture, $"{name}\n    extra: {Show(extra)}");
    }

    public double Precision(int field) => Found == 0 ? 1 : (double)right[field] / Found;

    public double Recall(int field) => Expected == 0 ? 1 : (double)right[field] / Expected;

    /// <summary>No field below 0.95 either way, and no comparator the wrong way round at all.</summary>
    public void AssertGood()
    {
        Assert.Empty(Inverted);
        for (var i = 0; i < Fields.Length; i++)
        {
            Assert.True(Precision(i) >= 0.95 && Recall(i) >= 0.95, $"{Fields[i]}: {Precision(i):0.0000} {Recall(i):0.0000}");
        }
    }

    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{Cases} cases, {Expected} records expected, {Found} found, {Inverted.Count} inverted comparators");
        for (var i = 0; i < Fields.Length; i++)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{Fields[i],-12} precision {Precision(i):0.0000}  recall {Recall(i):0.0000}");
        }

        return table.ToString();
    }

    private static Requirement? Partner(ExpectedRecord want, List<Requirement> left) =>
        left.Where(r => SameValue(want, r)).OrderByDescending(r => Agree(want, r).Count(a => a)).FirstOrDefault()
        ?? left.FirstOrDefault(r => r.Unit.Symbol == want.Unit && Among(want.Indicator, r.Indicator));

    private static bool[] Agree(ExpectedRecord want, Requirement have) =>
    [
        Among(want.Comparator, ExtractionCase.Show(have.Bound.Comparator)), SameValue(want, have), Among(want.Unit, have.Unit.Symbol), Among(want.Indicator, have.Indicator),
        Among(want.Scope, have.Scope), Among(want.Kind, ExtractionCase.Show(have.Kind)), Among(want.Deadline, have.Deadline),
    ];

    private static bool SameValue(ExpectedRecord want, Requirement have)
    {
        var (low, high) = want.Values;
        return Math.Abs(low - have.Bound.Value) < 0.00005m && (high is null) == (have.Bound.High is null) && Math.Abs((high ?? 0) - (have.Bound.High ?? 0)) < 0.00005m;
    }

    private static bool Among(string? alternatives, string? value)
    {
        if (string.IsNullOrEmpty(alternatives)) return string.IsNullOrEmpty(value);
        foreach (var one in alternatives.Split('|'))
        {
            if (one == value || (one == "-" && value is null)) return true;
        }

        return false;
    }

    private static bool Opposite(string want, string have) => (want[0], have[0]) is ('>', '<') or ('<', '>');

    private static string Show(Requirement r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.Indicator}; {r.Scope}; {ExtractionCase.Show(r.Bound.Comparator)} {r.Bound.Value}{(r.Bound.High is { } h ? $"~{h}" : "")} {r.Unit.Symbol}; {ExtractionCase.Show(r.Kind)}; {r.Deadline}");
}
