using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Finds the one document, or the few that are alike, that a description fits clearly better than all others.</summary>
internal sealed class Described(IPolicyIndex index, DocumentTexts texts)
{
    /// <summary>How many passages are searched for, of how many documents at most, and with how many of the documents' own words for it.</summary>
    private const int Passages = 100, Candidates = 24, Meant = 6;

    /// <summary>The share of a description that a document must hold, how little less those hold that may be meant as well, and how many these may be.</summary>
    private const double Least = 0.5, Near = 0.15;

    private const int Alike = 3;

    /// <summary>As <see cref="IPolicyIndex.Rarity"/> counts, of what stands in one of all passages.</summary>
    private readonly Lazy<double> rarest = new(() => Math.Log(1 + ((index.Documents.Sum(document => document.Passages) - 0.5) / 1.5)));

    /// <summary>永安镇润南那个完小: what names a school that a document speaks of among others describes no document.</summary>
    private static bool IsOfPart(Reference reference, string text) => !reference.OfPaper
        && SchoolNames.In(text).Any(name => reference.Description.Contains(name[..2], StringComparison.Ordinal));

    /// <summary>The documents; null when the description tells too little, or fits many.</summary>
    public IReadOnlySet<string>? Of(Reference reference)
    {
        var description = Description.Of(reference, index, rarest.Value);
        if (!description.Tells) return null;
        var words = string.Join(' ', PairWords.Of(reference.Description).Take(Meant).Prepend(reference.Description + reference.Kind).Concat(reference.Own.SelectMany(own => own.Words)));
        var documents = index.Search(new PassageQuery(words, Passages, Highlight: false)).Select(hit => hit.Document).DistinctBy(document => document.Id, StringComparer.Ordinal)
            .Where(document => document.Metadata.Kind != DocumentKind.Template).Take(Candidates);
        var fits = description.Fits([.. documents.Select(document => (document.Id, PlainText.Of(document.Metadata.Title), texts.Of(document.Id)))]);
        var best = fits.TakeWhile(one => one.Fit >= Math.Max(Least, fits[0].Fit - Near)).Take(Alike + 1).ToList();
        return best.Count is 0 or > Alike || best.Exists(one => IsOfPart(reference, texts.Of(one.Document))) ? null : best.Select(one => one.Document).ToHashSet(StringComparer.Ordinal);
    }
}
