using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyBot.Commands;

/// <summary>Standard output and error as UTF-8, whatever the terminal's locale says.</summary>
public static class CommandOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static StreamWriter Standard() => new(Console.OpenStandardOutput(), Utf8) { AutoFlush = false };

    public static async Task ErrorAsync(string line)
    {
        await using var error = new StreamWriter(Console.OpenStandardError(), Utf8);
        await error.WriteLineAsync(OneLine(line));
    }

    /// <summary>One JSON object on a line of its own.</summary>
    public static async Task JsonAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonAsync(output, value, type, cancellationToken);
    }

    public static async Task JsonAsync<T>(Stream output, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await output.WriteAsync(new ReadOnlyMemory<byte>([.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n']), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
