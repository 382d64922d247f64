namespace PolicyBot.Asking;

/// <summary>How well a piece of evidence is about what was asked.</summary>
/// <param name="Coverage">The share of the question's terms found in the sentence, above it or beside it.</param>
/// <param name="Weakest">The same for the term that is found least.</param>
/// <param name="Local">The same within the clause of the figure and the record's own words.</param>
/// <param name="Score">All of it together, for ranking.</param>
internal sealed record Weighed(Evidence Evidence, double Coverage, double Weakest, double Local, ScopeFit Scope, double Score);

/// <summary>How whom a sentence binds relates to whom the question asks for.</summary>
internal enum ScopeFit
{
    /// <summary>The very scope, or none is asked for.</summary>
    Same,

    /// <summary>The sentence binds more than was asked for: 义务教育学校 for 小学.</summary>
    Wider,

    /// <summary>The sentence names nobody, and nothing above it does.</summary>
    Unsaid,

    /// <summary>The sentence binds a part of what was asked for: 小学 for 学校.</summary>
    Narrower,

    /// <summary>It binds somebody else: 初中 for 小学. Never an answer.</summary>
    Other,
}
