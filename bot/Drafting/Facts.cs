using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Drafting;

/// <summary>What is given for a draft: names and values, one level deep, each value as it is to be printed.</summary>
public static class Facts
{
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a YAML mapping of scalars; a list is joined with 、.</summary>
    /// <exception cref="DraftException">Not YAML, or not a flat mapping.</exception>
    public static IReadOnlyDictionary<string, string> Read(TextReader reader, string name)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException mistake)
        {
            throw new DraftException($"{name} 第 {mistake.Start.Line} 行不是正确的 YAML，请按“名称: 内容”每行写一项。", mistake);
        }

        if (yaml.Documents.Count == 0) return None;
        if (yaml.Documents[0].RootNode is not YamlMappingNode mapping) throw new DraftException($"{name} 应当是“名称: 内容”的列表。");
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            facts[Scalar(key, name)] = value is YamlSequenceNode list
                ? string.Join('、', list.Children.Select(item => Scalar(item, name)))
                : Scalar(value, name);
        }

        return facts;
    }

    private static string Scalar(YamlNode node, string name) => node is YamlScalarNode { Value: { } value }
        ? value.Trim()
        : throw new DraftException($"{name} 第 {node.Start.Line} 行：内容只能是文字、数字或它们的列表。");
}
