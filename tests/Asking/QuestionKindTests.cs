namespace PolicyBot.Tests.Asking;

/// <summary>
/// Questions of other kinds than for a standard's figure, put to files as they are read: a count, who, what a word means, a phase, two
/// versions side by side: <c>Specs/ask-kinds.json</c>.
/// </summary>
public sealed class QuestionKindTests(QuestionKindTests.Indexed indexed) : IClassFixture<QuestionKindTests.Indexed>
{
    private const string Name = "ask-kinds.json";

    public static TheoryData<string, string> Cases() => AskCase.Of(AskCase.Spec(Name).GetProperty("cases"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_Question_IsAnsweredAsItsKind(string question, string spec) => AskCase.Read(spec).Holds(question, indexed.Index);

    public sealed class Indexed() : IndexedSpec(Name);
}
