using System.Buffers;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>
/// .csv: one table whose cells are spans of the file as it stands, which is why the fields are found here and not by a CSV library,
/// which gives their values only. The delimiter is the one that the first lines agree on.
/// </summary>
internal sealed class DelimitedReader
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|', '，'];

    private readonly string text;
    private readonly SearchValues<char> stops;
    private readonly char delimiter;
    private int at;

    private DelimitedReader(string text, int from, char delimiter)
    {
        this.text = text;
        this.delimiter = delimiter;
        at = from;
        stops = SearchValues.Create([delimiter, '\n', '\r']);
    }

    public static LaidOutFile Read(string name, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes, name);
        var content = decoded.Text;
        var dropped = new List<DroppedRun>();
        var from = 0;
        char? declared = null;
        if (content.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && content.Length > 4)
        {
            declared = content[4];
            from = 5;
            dropped.Add(new DroppedRun("分隔符声明", new TextSpan(0, 5)));
        }

        var records = new DelimitedReader(content, from, declared ?? Delimiter(content, from)).Records();
        return new LaidOutFile(name, decoded.Encoding, content, DelimitedTable.Blocks(content, records, name), dropped, decoded.Damaged, decoded.Warnings);
    }

    /// <summary>The delimiter that occurs most often, and equally often, in the first lines; a comma when none does.</summary>
    private static char Delimiter(string text, int from)
    {
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var candidate in Delimiters)
        {
            var counts = new DelimitedReader(text, from, candidate).Records().Take(50).Select(r => r.Count).Where(n => n > 1).ToList();
            if (counts.Count == 0) continue;
            var common = counts.GroupBy(n => n).MaxBy(g => g.Count())!;
            var score = common.Count() + Math.Min(common.Key, 100) / 1000.0;
            if (score > best.Score) best = (candidate, score);
        }

        return best.Delimiter;
    }

    private IEnumerable<List<TextSpan>> Records()
    {
        while (at < text.Length)
        {
            var record = new List<TextSpan>();
            while (ReadField(record))
            {
            }

            if (record.Any(f => !f.IsEmpty)) yield return record;
        }
    }

    /// <summary>Whether another field follows in the record.</summary>
    private bool ReadField(List<TextSpan> record)
    {
        while (at < text.Length && text[at] == ' ') at++;
        record.Add(at < text.Length && text[at] == '"' ? Quoted() : Unquoted());
        if (at >= text.Length) return false;
        if (text[at++] == delimiter) return true;
        if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
        return false;
    }

    private TextSpan Unquoted()
    {
        var length = text.AsSpan(at).IndexOfAny(stops);
        var span = new TextSpan(at, length < 0 ? text.Length : at + length);
        at = span.End;
        return Lines.Trim(text, span);
    }

    /// <summary>The characters between the quotes; a quote inside stays doubled, as it stands in the file.</summary>
    private TextSpan Quoted()
    {
        var start = ++at;
        while (at < text.Length)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
            {
                at = text.Length;
                break;
            }

            if (quote + 1 < text.Length && text[quote + 1] == '"')
            {
                at = quote + 2;
                continue;
            }

            var inside = new TextSpan(start, quote);
            at = quote + 1;
            _ = Unquoted();
            return Lines.Trim(text, inside);
        }

        return Lines.Trim(text, new TextSpan(start, at));
    }
}
