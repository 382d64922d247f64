namespace PolicyBot.Asking;

/// <summary>What a document is made of, by its headings: 那个通知抓哪几方面 asks for it, and nothing else does.</summary>
internal static class Contents
{
    /// <summary>What the headings of the document gain when they are asked for: they need have none of the question's words.</summary>
    private const double Told = 2;

    /// <summary>Whether a question that singles out a document asks for its parts, and for nothing of its own.</summary>
    public static bool AreAsked(Question question) =>
        question is { Kind: QuestionKind.List, Items: { } noun, SinglesOut: true } && ItemNames.Fit("方面", noun) && question.Terms.All(term => term.Light || term.Text == noun);

    public static double Favour(Question question, Evidence evidence) => evidence.IsContents && AreAsked(question) ? Told : 0;
}
