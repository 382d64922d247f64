using PolicyBot.Asking;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Requirements;
using PolicyBot.Wording;

namespace PolicyBot.Checking;

/// <summary>
/// How much of what a record measures was said: 代课老师占15% says little of 非在编教师平均工资与在编教师平均工资之比, and so is about
/// something else, however well its words are found there.
/// </summary>
internal static class NameShare
{
    /// <summary>Characters that say nothing of what is measured.</summary>
    private const string Particles = "的与和或之等及其每占比例率数值面积时间";

    /// <summary>Less of the name said, and something else is meant as often as not.</summary>
    private const double Floor = 0.5;

    /// <summary>At least this much of every word that was said has to be found, and at most this share of them may stand in no document.</summary>
    private const double Found = 0.3;

    /// <summary>Whether the record is on what was said, and what was said is on nothing besides.</summary>
    /// <param name="about">All that was said; people that it names as well are no part of what is measured.</param>
    public static bool IsOn(Question question, Weighed weighed, string about) => Of(question, weighed.Evidence, about) >= Floor
        && weighed[Measure.Weakest] >= Found && weighed[Measure.Unknown] <= Found;

    /// <summary>From 0 to 1: the better of the record's name and of the words of its clause.</summary>
    private static double Of(Question question, Evidence evidence, string about)
    {
        var said = Said(question);
        return Math.Max(Share(Bare(evidence.Record!.Indicator, evidence.Record, about), said), Share(Bare(evidence.Near, evidence.Record, about), said));
    }

    /// <summary>
    /// How far each character was said. What a word may stand for counts by the part of its readings that have it: 跳舞的教室 is a 舞蹈室 and
    /// may be a 音乐室, which is no judgement of it.
    /// </summary>
    private static Dictionary<char, double> Said(Question question)
    {
        var said = new Dictionary<char, double>();
        foreach (var character in question.Terms.SelectMany(term => term.Text).Concat(question.Text)) said[character] = 1;
        foreach (var term in question.Terms)
        {
            foreach (var readings in term.Alternatives.SelectMany(reading => reading.Distinct()).GroupBy(character => character))
            {
                said[readings.Key] = Math.Max(said.GetValueOrDefault(readings.Key), (double)readings.Count() / term.Alternatives.Count);
            }
        }

        return said;
    }

    private static double Share(HashSet<char> name, Dictionary<char, double> said) => name.Count == 0 ? 0 : name.Sum(character => said.GetValueOrDefault(character)) / name.Count;

    /// <summary>What is told of whom it binds is no part of what is measured.</summary>
    private static HashSet<char> Bare(string words, Requirement record, string about)
    {
        words = Basis.Without(words);
        if (People.Without(words, about) is { Length: > 1 } thing) words = thing;
        if (record.Scope is { } scope) words = words.Replace(scope, string.Empty, StringComparison.Ordinal);
        foreach (var mention in ScopeCatalog.Default.Find(words).OrderByDescending(mention => mention.Span.Start)) words = words.Remove(mention.Span.Start, mention.Span.Length);
        return [.. words.Where(character => PlainText.IsHan(character) && !Particles.Contains(character, StringComparison.Ordinal))];
    }
}
