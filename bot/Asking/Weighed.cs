namespace PolicyBot.Asking;

/// <summary>A piece of evidence with how well it is about what was asked.</summary>
/// <param name="Score">For ranking: about the logarithm of the odds that it answers rather than another. Whether it does is told by <see cref="AnswerOdds"/>.</param>
internal sealed record Weighed(Evidence Evidence, EvidenceFit Fit, double Score)
{
    /// <summary>The share of what was asked that stands in the sentence, above it or beside it.</summary>
    public double Coverage => Fit.Covered;

    /// <summary>The same within the clause of the figure and the record's own words.</summary>
    public double Local => Fit.Local;

    public ScopeFit Scope => Fit.Scope;

    /// <summary>Whether it has every word that was asked, or nearly so.</summary>
    public bool SaysAll => this[Measure.Weakest] >= All && this[Measure.Missing] <= 0;

    private const double All = 0.9;

    /// <summary>What speaks for it besides its measures, or against it when below 0.</summary>
    public double Favour { get; init; }

    /// <summary>What was measured of it.</summary>
    public double this[Measure measure] => Fit.Measures[(int)measure];
}

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
