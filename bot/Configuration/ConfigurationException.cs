namespace PolicyBot.Configuration;

/// <summary>The configuration cannot be used. The message is one Chinese line that names every mistake in it.</summary>
public sealed class ConfigurationException(IReadOnlyList<string> mistakes)
    : Exception($"配置有 {mistakes.Count} 处错误：{string.Join("；", mistakes)}。")
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
