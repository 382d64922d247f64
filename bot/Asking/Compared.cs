using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>One of the things that a message compares.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Word">What of that stands in the slot.</param>
/// <param name="Slot">Where the first of them stands: each can stand there.</param>
/// <param name="Gone">What of the message is only about this one, and leaves with it; empty for the first.</param>
/// <param name="Telling">The words that tell it from the others, with what joins them; null when a name, a year or a stage does.</param>
internal sealed record Compared(string Name, string Word, TextSpan Slot, TextSpan Gone, string? Telling = null);

/// <summary>Finds what is compared: 河南和国家, 2014年跟2016年, 小学、初中, or two phrases that differ in one word.</summary>
internal static partial class ComparedReader
{
    private const string Joints = "和与跟同、及比";
    private const int Longest = 6, Head = 4, Reach = 14;
    private static readonly CueBook Cues = CueBook.Load("question-types.txt");

    /// <param name="named">The names in the message that single out documents.</param>
    /// <returns>At least two, in the order of the message; none when it does not say what is compared.</returns>
    public static IReadOnlyList<Compared> Read(string text, IReadOnlyList<NameMention> named)
    {
        var nations = Cues["nation"].Select(cue => cue.Find(text)).OfType<TextSpan>().Take(1).Where(span => !named.Any(name => name.Span.Overlaps(span)));
        if (Mentions(text, [.. named.Select(name => name.Span), .. nations]) is { Count: > 1 } places) return places;
        // 老标准跟新标准: two versions of what is otherwise the same.
        TextSpan?[] versions = [Cues.Find("former", text), Cues.Find("current", text)];
        if (versions.OfType<TextSpan>().ToList() is { Count: 2 } both) return Mentions(text, both);
        if (Mentions(text, [.. Year().Matches(text).Select(year => new TextSpan(year.Index, year.Index + year.Length))]) is { Count: > 1 } years) return years.ConvertAll(year => year with { Telling = year.Name });
        var indicators = IndicatorCatalog.Default.Find(text).Select(mention => mention.Span).OrderBy(span => span.Start).ToList();
        if (indicators is [var first, var second] && first.End < second.Start && Joint().IsMatch(text[first.End..second.Start])) return Mentions(text, indicators);
        if (Phrases(text, named) is { Count: > 1 } phrases) return phrases;
        var scopes = ScopeCatalog.Default.Find(text).DistinctBy(scope => scope.Scope, StringComparer.Ordinal).ToList();
        // 幼儿园中班和大班: whom all of them belong to is not compared.
        if (Mentions(text, [.. scopes.Where(one => !scopes.Exists(other => other != one && ScopeCatalog.Default.Covers(one.Scope, other.Scope))).Select(scope => scope.Span)]) is { Count: > 1 } whom) return whom;
        return [];
    }

    private static List<Compared> Mentions(string text, IEnumerable<TextSpan> spans)
    {
        var all = spans.OrderBy(span => span.Start).DistinctBy(span => span.Of(text), StringComparer.Ordinal).ToList();
        if (all.Count < 2) return [];
        var things = new List<Compared> { new(all[0].Of(text), all[0].Of(text), all[0], new TextSpan(0, 0)) };
        foreach (var span in all.Skip(1))
        {
            var (start, end) = (span.Start, span.End);
            while (start > all[0].End && (Joints.Contains(text[start - 1], StringComparison.Ordinal) || (text[start - 1] is '，' or ',' && start < span.Start))) start--;
            // 河南省定的和国家定的: what both have is said once.
            for (var at = all[0].End; end < text.Length && at < start && text[at] == text[end] && PlainText.IsWord(text[at]); at++) end++;
            if (Beside().Match(text, end) is { Success: true } beside) end += beside.Length;
            things.Add(new(span.Of(text), span.Of(text), all[0], new TextSpan(start, end)));
        }

        return things;
    }

    /// <summary>天桥小学跟小岗小学, 连着两年垫底的校长，跟连着三年垫底的: two phrases that are alike but for a word.</summary>
    private static IReadOnlyList<Compared> Phrases(string text, IReadOnlyList<NameMention> named)
    {
        (int Alike, IReadOnlyList<Compared> Things) best = (0, []);
        foreach (Match joint in Joint().Matches(text))
        {
            var (left, from) = (joint.Index, joint.Index + joint.Length);
            for (var end = left; end > Math.Max(0, left - Head); end--)
            {
                for (var start = end - 1; start >= Math.Max(1, end - 10) && PlainText.IsHan(text[start]); start--)
                {
                    var at = text.IndexOf(text[start..end], from, Math.Min(Reach, text.Length - from), StringComparison.Ordinal);
                    if (at <= from) break;
                    if (Alike(text, named, joint.Index, from, at, new TextSpan(start, end)) is { } pair && pair.Alike > best.Alike) best = pair;
                }
            }
        }

        return best.Things;
    }

    /// <param name="joint">Where what joins the two begins.</param>
    /// <param name="from">Where the second begins.</param>
    /// <param name="at">Where in the second what both end with begins.</param>
    /// <param name="ending">What both end with, in the first.</param>
    private static (int Alike, IReadOnlyList<Compared> Things)? Alike(string text, IReadOnlyList<NameMention> named, int joint, int from, int at, TextSpan ending)
    {
        for (var shared = at - from - 1; shared >= 0; shared--)
        {
            var own = new TextSpan(from + shared, at);
            var start = shared > 0 ? text.LastIndexOf(text[from..own.Start], ending.Start - 1, StringComparison.Ordinal) + shared : Start(text, named, ending.Start, own.Length);
            if (start < shared || start >= ending.Start || ending.Start - start > Longest || own.Length > Longest) continue;
            var first = new TextSpan(start, ending.Start);
            if (!IsWord(first.Of(text)) || !IsWord(own.Of(text)) || first.Of(text) == own.Of(text)) continue;
            if (shared + ending.Length < 2 && (own.Length < 2 || own.Length != first.Length)) continue;
            var end = at + ending.Length;
            // 第一次被发现和第二次再犯: what the second goes on with leaves with it.
            if (ending.End < joint && text.AsSpan(end).IndexOfAny('，', ',') is > 0 and <= Head and var rest) end += rest;
            string Told(TextSpan word) => (shared > 0 ? text[own.Start - 1].ToString() : string.Empty) + word.Of(text) + text[ending.Start];
            string Called(TextSpan word) => Told(word) + (ending.Length <= 4 ? text[(ending.Start + 1)..ending.End] : string.Empty);
            return (shared + ending.Length, [
                new(Called(first), first.Of(text), first, new TextSpan(0, 0), Told(first)),
                new(Called(own), own.Of(text), first, new TextSpan(joint, end), Told(own))]);
        }

        return null;
    }

    private static bool IsWord(string text) => text.All(character => PlainText.IsHan(character) && !Joints.Contains(character, StringComparison.Ordinal));

    /// <summary>Where the word before that place begins: as long as its counterpart, but whole, and no part of a name before it.</summary>
    private static int Start(string text, IReadOnlyList<NameMention> named, int end, int length)
    {
        var start = end - length;
        foreach (var name in named)
        {
            if (name.Span.End <= end - 1 && name.Span.End > start) start = name.Span.End;
            else if (name.Span.Contains(new TextSpan(Math.Max(0, start), end))) start = name.Span.Start;
        }

        for (var at = end - 1; at >= Math.Max(start, 0); at--)
        {
            if (!PlainText.IsHan(text[at])) return at + 1;
        }

        return start;
    }

    [GeneratedRegex("[，,]?[和与跟同、比]")]
    private static partial Regex Joint();

    [GeneratedRegex("\\G(?:相比|比较|来比|比起来|比)")]
    private static partial Regex Beside();

    [GeneratedRegex("(?:19|20)[0-9]{2}年(?!至|到|—|-)")]
    private static partial Regex Year();
}
