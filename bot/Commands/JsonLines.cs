using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Commands;

/// <summary>Files of one JSON object a line.</summary>
public static class JsonLines
{
    /// <param name="file">A path, or <c>-</c> for standard input. Empty lines are skipped.</param>
    /// <exception cref="WorkFailedException">The file is not there, or a line is not such an object; the line is named.</exception>
    public static async IAsyncEnumerable<(int Line, T Value)> ReadAsync<T>(
        string file, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file != "-" && !File.Exists(file)) throw new WorkFailedException($"没有这个文件：{file}。");
        using var reader = new StreamReader(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file), Encoding.UTF8);
        for (var line = 1; await reader.ReadLineAsync(cancellationToken) is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            yield return (line, Parse(text, file, line, type));
        }
    }

    private static T Parse<T>(string text, string file, int line, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new WorkFailedException($"{file} 第 {line} 行不是规定格式的 JSON 对象，请改正后再试。");
        }
    }
}
