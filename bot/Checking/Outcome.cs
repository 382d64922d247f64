namespace PolicyBot.Checking;

/// <summary>What came of one claim: a finding, or what must be known first.</summary>
internal abstract record Outcome(Claim Claim)
{
    public sealed record Found(Finding Finding) : Outcome(Finding.Claim);

    /// <param name="Scopes">Those for which requirements differ.</param>
    public sealed record NeedsScope(Claim Claim, IReadOnlyList<string> Scopes, Finding All) : Outcome(Claim);

    /// <summary>No words say what the figure measures.</summary>
    public sealed record NeedsIndicator(Claim Claim) : Outcome(Claim);

    /// <summary>The figure is a total, and how many students or classes there are was not said.</summary>
    public sealed record NeedsCount(Claim Claim, Basis Basis) : Outcome(Claim);
}
