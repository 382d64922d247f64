using System.Text;
using System.Text.Json;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.jsonl as the BEIR benchmarks write a corpus: a document a line, <c>{"_id","title","text"}</c>; streamed, line by line.</summary>
internal static class JsonLinesReader
{
    private const int ListedLines = 20;

    /// <exception cref="DocumentReadException">No line can be read.</exception>
    public static IEnumerable<LaidOutFile> Read(string name, Stream stream)
    {
        var (number, good) = (0, 0);
        var bad = new List<string>();
        foreach (var line in JsonLineSplitter.Split(stream, FormatLimits.JsonLineBytes))
        {
            number++;
            if (line is { Length: 0 }) continue;
            if (Document(name, number, line, out var problem) is { } document)
            {
                good++;
                yield return document;
            }
            else
            {
                bad.Add($"第 {number} 行{problem}");
            }
        }

        if (good == 0) throw new DocumentReadException(name, bad.FirstOrDefault() ?? "没有一行内容", "请把每行写成 {\"_id\",\"title\",\"text\"}");
        if (bad.Count > 0) yield return new LaidOutFile(name, "utf-8", string.Empty, [], [], [], Summary(bad));
    }

    private static List<string> Summary(List<string> bad) =>
        [.. bad.Take(ListedLines).Select(line => line + "，已跳过"), .. bad.Count <= ListedLines ? [] : (string[])[$"另有 {bad.Count - ListedLines} 行读不出，已跳过"]];

    private static LaidOutFile? Document(string name, int number, byte[]? line, out string problem)
    {
        if (line is null)
        {
            problem = $"超过 {FormatLimits.InMegabytes(FormatLimits.JsonLineBytes)}";
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("text", out var value) || value.ValueKind != JsonValueKind.String)
            {
                problem = "没有 text 字段";
                return null;
            }

            problem = string.Empty;
            var text = value.GetString()!;
            var id = Member(root, "_id") ?? Member(root, "id") ?? $"{name}#{number}";
            var blocks = Lines.NonEmpty(text).Select(span => new LaidOutLine(span)).ToList();
            return new LaidOutFile(name, "utf-8", text, blocks, [], [], [], new GivenIdentity(id, Member(root, "title") ?? string.Empty));
        }
        catch (Exception problemOfLine) when (problemOfLine is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            problem = "不是完整的 JSON";
            return null;
        }
    }

    private static string? Member(JsonElement root, string name) => !root.TryGetProperty(name, out var value)
        ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
