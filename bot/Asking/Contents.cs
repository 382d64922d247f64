namespace PolicyBot.Asking;

/// <summary>What a document is made of, by its headings: 那个通知抓哪几方面 asks for it, and nothing else does.</summary>
internal static class Contents
{
    /// <summary>What the headings of the document gain when they are asked for, and lose when something of its own is asked.</summary>
    private const double Asked = 2, Else = 4;

    public static double Favour(Question question, Evidence evidence) => !evidence.IsContents ? 0 : Asks(question) ? Asked : -Else;

    private static bool Asks(Question question) =>
        question is { Kind: QuestionKind.List, Items: { } noun, SinglesOut: true } && ItemNames.Fit("方面", noun) && question.Terms.All(term => term.Light || term.Text == noun);
}
