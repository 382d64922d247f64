using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>Which records bind: in force on the day, of the right place, and a standard at all.</summary>
public static class Applicability
{
    /// <summary>Null when the record binds (or is a target that can be named).</summary>
    /// <param name="former">Whether what no longer holds is asked for, and nothing else.</param>
    public static Reason? SetAside(SourcedRequirement source, string? place, DateOnly asOf, bool former = false)
    {
        var document = source.Metadata;
        if (source.Requirement.Kind == RequirementKind.Status || document.Kind == DocumentKind.Summary) return Reason.Status;
        if (source.Requirement.Kind == RequirementKind.Plan) return Reason.Plan;
        if (document.Kind == DocumentKind.Template) return Reason.Template;
        if (former && !document.Status.IsFormer()) return Reason.InForce;
        if (!former && document.Status == DocumentStatus.Repealed) return Reason.Repealed;
        if (!former && document.Status == DocumentStatus.Superseded) return Reason.Superseded;
        if (IssuedAfter(document.Date, asOf)) return Reason.NotYetIssued;
        return Places.Bind(document, place) ? null : Reason.Elsewhere;
    }

    private static bool IssuedAfter(string? date, DateOnly asOf)
    {
        if (date is null) return false;
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(date, day[..Math.Min(date.Length, day.Length)]) > 0;
    }
}
