using PolicyBot.Indexer.Documents.Bundles;
using PolicyBot.Indexer.Documents.Cleaning;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Metadata;

/// <summary>What the text of a document says of itself. What it does not say stays unknown.</summary>
internal static class MetadataReader
{
    private const string FormatWord = "文档格式";

    public static DocumentMetadata Read(BundlePart part, LaidOutFile file, Losses losses)
    {
        var title = part.Title.Length > 0 ? part.Title
            : file.Given?.Title is { Length: > 0 } given ? given
            : TitleOfFileName(file, losses) ?? TitleOfFirstLine(part.Lines) ?? Path.GetFileNameWithoutExtension(file.Path);
        var body = part.Lines.Skip(part.TitleLines).ToList();
        var imprint = Imprint.Of(body);
        var (level, region) = Place(imprint.Issuer, title, body);
        var kind = TitleWords.Kind(TitleLine.OfSeries(title)?.Title ?? title);
        return new DocumentMetadata(
            title,
            imprint.Issuer,
            imprint.Number,
            level,
            region,
            imprint.Date,
            Status(title),
            kind != DocumentKind.Unknown ? kind : ContentKind.Of(body),
            Repeals: Repeal.Of(body));
    }

    private static (GovernmentLevel Level, string? Region) Place(string? issuer, string title, List<Line> body)
    {
        if (issuer is not null && Issuers.Level(issuer) is var level && level != GovernmentLevel.Unknown)
        {
            return (level, level == GovernmentLevel.Nation ? "全国" : level == GovernmentLevel.School ? issuer : Regions.InName(issuer));
        }

        if (Regions.OfTitle(title) is { } named) return named;
        var (said, place) = Regions.Of(string.Concat(body.Take(60).Select(line => line.Reading)));
        return (said, place ?? (said == GovernmentLevel.School ? SchoolIn(title) : null));
    }

    // 东姚完小义务教育均衡发展汇报材料
    private static string? SchoolIn(string title)
    {
        for (var end = Math.Min(title.Length, 16); end > 3; end--)
        {
            if (Issuers.IsName(title.AsSpan(0, end)) && Issuers.Level(title[..end]) == GovernmentLevel.School) return title[..end];
        }

        return null;
    }

    private static DocumentStatus Status(string title) =>
        title.Contains("已废止", StringComparison.Ordinal) || title.EndsWith("(废止)", StringComparison.Ordinal) || title.EndsWith("（废止）", StringComparison.Ordinal)
            ? DocumentStatus.Repealed
            : DocumentStatus.Unknown;

    // A page that shows a document often says its title only as the name of the file to download.
    private static string? TitleOfFileName(LaidOutFile file, Losses losses)
    {
        var name = losses.Dropped.Find(run => run.Reason == SiteChrome.FileName)?.Span.Of(file.Text);
        if (name is null) return null;
        name = Path.GetFileNameWithoutExtension(name);
        return name.EndsWith(FormatWord, StringComparison.Ordinal) ? name[..^FormatWord.Length] : name;
    }

    private static string? TitleOfFirstLine(IReadOnlyList<Line> lines) =>
        lines.Take(5).FirstOrDefault(line => TitleLine.CanBe(line) && TitleWords.Kind(line.Reading) != DocumentKind.Unknown)?.Reading;
}
