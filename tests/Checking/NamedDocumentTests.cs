using System.Globalization;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Tests.Checking;

/// <summary>
/// Whatever bound a document of the corpus sets, a figure that is held against that document by its name stands on the right side of it: one just at
/// the bound meets it, one beyond it does not.
/// </summary>
public sealed class NamedDocumentTests(CorpusCheckTests.Corpus corpus) : IClassFixture<CorpusCheckTests.Corpus>
{
    [Fact]
    public async Task AnswerAsync_FigureHeldAgainstANamedDocument_StandsOnTheRightSideOfItsBound()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var (record, title) in Bounds())
        {
            foreach (var meets in new[] { true, false })
            {
                var value = meets ? record.Bound.Value : record.Bound.Value + (record.Bound.Comparator == Comparator.AtLeast ? -Step(record) : Step(record));
                var question = string.Create(CultureInfo.InvariantCulture, $"按《{title}》，我们{Whose(record)}{record.Indicator}是{value:0.####}{record.Unit.Symbol}，达标吗？");
                var answer = await corpus.Assistant.AnswerAsync(new Turn(null, question, [], SchoolProfile.Unknown), TestContext.Current.CancellationToken);
                asked++;
                if (answer.Verdict != (meets ? Verdict.Met : Verdict.NotMet) || !answer.Citations.Any(citation => citation.Quote == record.Quote)) wrong.Add($"{question} → {answer.Verdict} {answer.Text.Split('\n')[0]}");
            }
        }

        Assert.True(asked > 150, $"{asked}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>The floors and ceilings, each with its document's title; not what is counted for several classes or years or has no name of its own, nor where one sentence sets two.</summary>
    private IEnumerable<(Requirement Record, string Title)> Bounds()
    {
        var records = corpus.Index.Documents.Where(document => document.Metadata is { Kind: not DocumentKind.Template and not DocumentKind.Summary })
            .SelectMany(document => corpus.Index.Requirements(new RequirementQuery(Document: document.Id, Count: 1000)).Select(record => (Record: record, document.Metadata.Title))).ToList();
        return records.Where(one => one.Record is { Kind: RequirementKind.Requirement or RequirementKind.Target, Bound: { Comparator: Comparator.AtLeast or Comparator.AtMost, Value: > 0 }, Indicator.Length: > 2, Unit.Dimension: not (Dimension.Rooms or Dimension.Lessons or Dimension.Ratio or Dimension.PercentagePoints) }
            && records.Count(other => other.Title == one.Title && other.Record.Indicator == one.Record.Indicator && other.Record.Scope == one.Record.Scope) == 1);
    }

    private static decimal Step(Requirement record) => record.Bound.Value >= 10 && record.Bound.Value % 1 == 0 ? 1 : record.Bound.Value / 10;

    private static string Whose(Requirement record) => record.Scope is { } scope && !record.Indicator.Contains(scope, StringComparison.Ordinal) ? scope : string.Empty;
}
