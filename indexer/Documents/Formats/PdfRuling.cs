using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>A drawn line, horizontal or vertical: at <paramref name="At"/>, from <paramref name="From"/> to <paramref name="To"/>.</summary>
internal readonly record struct PdfRule(double At, double From, double To);

/// <summary>The lines that are drawn on a page, as strokes or as thin filled boxes, with touching pieces made one.</summary>
internal sealed record PdfRuling(IReadOnlyList<PdfRule> Horizontal, IReadOnlyList<PdfRule> Vertical)
{
    public const double Tolerance = 2.5;

    private const double Thin = 2.5;
    private const double Shortest = 4;
    private const int MostRules = 20_000;

    public static PdfRuling Of(IEnumerable<PdfPath> paths)
    {
        var (horizontal, vertical) = (new List<PdfRule>(), new List<PdfRule>());
        foreach (var path in paths.Where(p => (p.IsStroked || p.IsFilled) && !p.IsClipping))
        {
            if (horizontal.Count + vertical.Count > MostRules) return new PdfRuling([], []);
            foreach (var subpath in path)
            {
                if (path.IsStroked) AddStrokes(subpath, horizontal, vertical);
                else if (subpath.GetBoundingRectangle() is { } box) Add(new PdfPoint(box.Left, box.Bottom), new PdfPoint(box.Right, box.Top), horizontal, vertical);
            }
        }

        return new PdfRuling(Merge(horizontal), Merge(vertical));
    }

    private static void AddStrokes(PdfSubpath subpath, List<PdfRule> horizontal, List<PdfRule> vertical)
    {
        PdfPoint? start = null;
        PdfPoint? at = null;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = at = move.Location;
                    break;
                case PdfSubpath.Line line:
                    Add(line.From, line.To, horizontal, vertical);
                    start ??= line.From;
                    at = line.To;
                    break;
                case PdfSubpath.Close when start is { } first && at is { } last:
                    Add(last, first, horizontal, vertical);
                    break;
            }
        }
    }

    private static void Add(PdfPoint a, PdfPoint b, List<PdfRule> horizontal, List<PdfRule> vertical)
    {
        var (width, height) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
        if (height <= Thin && width >= Shortest) horizontal.Add(new PdfRule((a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
        else if (width <= Thin && height >= Shortest) vertical.Add(new PdfRule((a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
    }

    private static List<PdfRule> Merge(List<PdfRule> rules)
    {
        var merged = new List<PdfRule>();
        foreach (var group in Cluster(rules))
        {
            PdfRule? open = null;
            foreach (var rule in group.OrderBy(r => r.From))
            {
                if (open is { } current && rule.From <= current.To + Tolerance)
                {
                    open = current with { To = Math.Max(current.To, rule.To) };
                    continue;
                }

                if (open is { } done) merged.Add(done);
                open = rule with { At = group[0].At };
            }

            if (open is { } final) merged.Add(final);
        }

        return merged;
    }

    private static IEnumerable<List<PdfRule>> Cluster(List<PdfRule> rules)
    {
        var group = new List<PdfRule>();
        foreach (var rule in rules.OrderBy(r => r.At))
        {
            if (group.Count > 0 && rule.At - group[0].At > Tolerance)
            {
                yield return group;
                group = [];
            }

            group.Add(rule);
        }

        if (group.Count > 0) yield return group;
    }
}
