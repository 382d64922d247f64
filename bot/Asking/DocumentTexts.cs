using System.Collections.Concurrent;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Whether a document is of a place that it need not name in its title: a plan of 广东 speaks of 广州 or 粤东.</summary>
internal sealed class DocumentTexts(IPolicyIndex index)
{
    private static readonly Dictionary<string, string[]> Cities = CueBook.Load("places.txt")["cities"]
        .Select(phrase => phrase.Text.Split(' '))
        .ToDictionary(words => words[0], words => words, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Document, string Name), bool> known = new();

    public bool Says(Evidence evidence, string name) => known.GetOrAdd((evidence.Document.Id, name), key =>
    {
        var (stem, other) = (DocumentNames.Stem(key.Name), Cities.GetValueOrDefault(key.Name, [key.Name]));
        foreach (var passage in index.Passages(key.Document))
        {
            var text = PlainText.Of(passage.Text.Text);
            if (text.Contains(stem, StringComparison.Ordinal) || Array.Exists(other, word => text.Contains(word, StringComparison.Ordinal))) return true;
        }

        return PlainText.Of(evidence.Metadata.Title).Contains(stem, StringComparison.Ordinal);
    });
}
