namespace PolicyBot.Indexer.Documents;

/// <summary>What a document is for: only a standard, a plan, a letter of responsibility or a notice can bind anybody.</summary>
public enum DocumentKind
{
    Unknown,
    Standard,
    Plan,
    Letter,
    Summary,
    Notice,
    Template,
}

/// <summary>How high its issuer stands, lowest first, so that a greater value is the higher authority.</summary>
public enum GovernmentLevel
{
    Unknown,
    School,
    Township,
    County,
    City,
    Province,
    Nation,
}

public enum DocumentStatus
{
    Unknown,
    InForce,
    Superseded,
    Repealed,
}

/// <summary>What is known of a document: from its header if it has one, else from its text. Unknown stays null or Unknown.</summary>
/// <param name="Number">文号 as it stands: 教督〔2017〕6号.</param>
/// <param name="Region">The place it holds for: 全国, 河南省, 五河县, or a school's name.</param>
/// <param name="Date">Issued: <c>2017</c>, <c>2017-04</c> or <c>2017-04-26</c>.</param>
/// <param name="Basis">What it rests on, in the document's own words.</param>
/// <param name="Verified">Whether its figures were checked against a public text; null when nobody says.</param>
/// <param name="Repeals">The titles of the documents that it says it puts out of force; null when it says nothing of that.</param>
public sealed record DocumentMetadata(
    string Title,
    string? Issuer = null,
    string? Number = null,
    GovernmentLevel Level = GovernmentLevel.Unknown,
    string? Region = null,
    string? Date = null,
    DocumentStatus Status = DocumentStatus.Unknown,
    DocumentKind Kind = DocumentKind.Unknown,
    string? Basis = null,
    bool? Verified = null,
    IReadOnlyList<string>? Repeals = null);
