using System.Buffers;
using PolicyBot.Indexer.Documents.Lines;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>What scanning made of words and marks: 推迸 is 推进, 〃 is a quote, 一一 after a name is a dash.</summary>
internal static class OcrSlips
{
    private const string Reason = "识别错误";
    private const string Dash = "一一";
    private const char Ditto = '〃';

    private static readonly Lazy<Dictionary<string, string>> Words = new(Load);
    private static readonly Lazy<SearchValues<string>> Search = new(() => SearchValues.Create([.. Words.Value.Keys, Dash, Ditto.ToString()], StringComparison.Ordinal));

    public static bool Has(string text) => text.AsSpan().ContainsAny(Search.Value);

    public static Line Repair(Line line, Losses losses)
    {
        var text = line.Reading;
        if (!Has(text)) return line;
        var edits = new Edits(line, Reason, losses);
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            quoted = text[at] switch { '“' => true, '”' or '。' => false, _ => quoted };
            if (Reading(text, at, quoted) is not var (length, reading)) continue;
            edits.Replace(new TextSpan(at, at + length), reading);
            quoted = reading == "“" || (reading != "”" && quoted);
            at += length - 1;
        }

        return edits.Apply();
    }

    private static (int Length, string Reading)? Reading(string text, int at, bool quoted)
    {
        if (text[at] == Ditto) return quoted ? (1, "”") : HasPartner(text, at) ? (1, "“") : null;
        if (string.CompareOrdinal(text, at, Dash, 0, 2) == 0) return IsDash(text, at) ? (2, "——") : null;
        foreach (var (slip, meant) in Words.Value)
        {
            if (text[at] == slip[0] && string.CompareOrdinal(text, at, slip, 0, slip.Length) == 0) return (slip.Length, meant);
        }

        return null;
    }

    private static bool HasPartner(string text, int at)
    {
        var close = text.AsSpan(at + 1).IndexOfAny(Ditto, '”');
        return close > 0 && text.AsSpan(at + 1, close).IndexOf('。') < 0;
    }

    // After a name or at the end of a bracket; 一一对应 stands after Han.
    private static bool IsDash(string text, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '）' or '”' or '》' or ':' or '：') && (at + 2 >= text.Length || text[at + 2] != '一');

    private static Dictionary<string, string> Load()
    {
        using var reader = new StreamReader(LexiconFile.Open("Lexicon/ocr-slips.txt"));
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } entry)
        {
            if (!entry.StartsWith('#') && entry.Split('\t') is [var slip, var meant]) words[slip] = meant;
        }

        return words;
    }
}
