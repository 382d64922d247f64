namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>Metadata in the words of a document's header; null where it is unknown.</summary>
public static class MetadataWords
{
    public static string? Of(GovernmentLevel level) => level switch
    {
        GovernmentLevel.Nation => "国家",
        GovernmentLevel.Province => "省",
        GovernmentLevel.City => "市",
        GovernmentLevel.County => "县",
        GovernmentLevel.Township => "镇",
        GovernmentLevel.School => "校",
        _ => null,
    };

    public static string? Of(DocumentStatus status) => status switch
    {
        DocumentStatus.InForce => "有效",
        DocumentStatus.Repealed => "废止",
        DocumentStatus.Superseded => "被替代",
        _ => null,
    };

    public static string? Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Standard => "standard",
        DocumentKind.Plan => "plan",
        DocumentKind.Letter => "letter",
        DocumentKind.Summary => "summary",
        DocumentKind.Notice => "notice",
        DocumentKind.Template => "template",
        _ => null,
    };
}
