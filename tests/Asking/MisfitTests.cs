namespace PolicyBot.Tests.Asking;

/// <summary>Questions that the files come near to answering and do not, each beside one that they do: <c>Specs/ask-misfits.json</c>.</summary>
public sealed class MisfitTests(MisfitTests.Indexed indexed) : IClassFixture<MisfitTests.Indexed>
{
    private const string Name = "ask-misfits.json";

    public static TheoryData<string, string> Cases() => AskCase.Of(AskCase.Spec(Name).GetProperty("cases"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_OfSomethingElse_IsDeclined(string question, string spec) => AskCase.Read(spec).Holds(question, indexed.Index);

    public sealed class Indexed() : IndexedSpec(Name);
}
