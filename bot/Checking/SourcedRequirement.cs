using PolicyBot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Checking;

/// <summary>A requirement record together with the document it stands in.</summary>
public sealed record SourcedRequirement(Requirement Requirement, IndexedDocument Document)
{
    public DocumentMetadata Metadata => Document.Metadata;

    /// <summary>The title in book marks, with what tells one issue from another: 《…》（教督〔2017〕6号）.</summary>
    public string Name
    {
        get
        {
            var title = Metadata.Title.StartsWith('《') ? Metadata.Title : $"《{Metadata.Title}》";
            var known = string.Join("，", new[] { Metadata.Number, Metadata.Number is null ? Metadata.Date : null }.OfType<string>());
            return known.Length == 0 ? title : $"{title}（{known}）";
        }
    }

    /// <summary>The place it holds for, for people: 全国, 河南省; null when nobody says.</summary>
    public string? Place => Metadata.Region ?? (Metadata.Level == GovernmentLevel.Nation ? "全国" : null);

    public Citation Citation =>
        new(Document.Id, Metadata.Title, Requirement.Section ?? string.Empty, Requirement.Quote, Requirement.Span);
}
