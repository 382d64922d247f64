using System.ComponentModel;
using Microsoft.SemanticKernel;
using PolicyBot.Answers;
using PolicyBot.Asking;
using PolicyBot.Checking;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Model;

/// <summary>
/// What the assistant can do, as functions of a Semantic Kernel plugin: the assistant invokes them itself, and a language model may
/// call them. The assistant passes the whole turn under <see cref="Turn"/> beside the described parameters; a model does not know of it.
/// </summary>
public sealed class PolicyPlugin
{
    public const string Name = "policy";
    public const string TurnArgument = "turn";

    private readonly QuestionAnswerer answerer;
    private readonly ClaimChecker checker;
    private readonly DraftWriter writer;
    private readonly IPolicyIndex index;
    private readonly Calendar calendar;

    public PolicyPlugin(IPolicyIndex index, TemplateFolder templates, Calendar calendar)
    {
        this.index = index;
        this.calendar = calendar;
        answerer = new QuestionAnswerer(index);
        checker = new ClaimChecker(index, answerer);
        writer = new DraftWriter(index, templates);
    }

    [KernelFunction("search")]
    [Description("Answers a question on school policy from the indexed documents: the figure or date, the sentence it stands in, and where.")]
    public Answer Search([Description("The question as the user asked it, in Chinese.")] string question, KernelArguments arguments) =>
        answerer.Ask(TurnOf(question, arguments), calendar.Today);

    [KernelFunction("requirements")]
    [Description("Lists the thresholds that the documents set for an indicator, each with its scope, comparator, value, unit, kind, quote and document.")]
    public IReadOnlyList<Requirement> Requirements(
        [Description("What is measured, e.g. 生均教学及辅助用房面积.")] string indicator,
        [Description("Part of a document's title, or empty for all documents.")] string? document = null) =>
        index.Requirements(new RequirementQuery(indicator, string.IsNullOrEmpty(document) ? null : document, Count: 20));

    [KernelFunction("check")]
    [Description("Compares a school's own figure with the thresholds that apply: verdict, gap, and the requirement's quote. Null when the message has no figure to check.")]
    public Answer? Check([Description("What the user says of the school, with the figure and its unit, in Chinese.")] string claim, KernelArguments arguments) =>
        checker.Check(TurnOf(claim, arguments), calendar.Today);

    [KernelFunction("draft")]
    [Description("Writes a plan, letter or report, or one section of it, from a template; figures come from the standards, unknown facts are left as blanks.")]
    public Answer Draft([Description("What is to be written, with the facts given as 名称：内容, in Chinese.")] string request, KernelArguments arguments) =>
        writer.Write(TurnOf(request, arguments));

    private static Turn TurnOf(string text, KernelArguments arguments) =>
        arguments.TryGetValue(TurnArgument, out var given) && given is Turn turn ? turn : new Turn(null, text, [], SchoolProfile.Unknown);
}
