using System.Collections.Concurrent;
using PolicyBot.Indexer.Index;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>Whole documents as plain text: for what a question says of a document, and for places that it need not name in its title.</summary>
internal sealed class DocumentTexts(IPolicyIndex index)
{
    /// <summary>How many characters of text are kept.</summary>
    private const int MostCharacters = 8_000_000;

    private static readonly Dictionary<string, string[]> Cities = CueBook.Load("places.txt")["cities"]
        .Select(phrase => phrase.Text.Split(' '))
        .ToDictionary(words => words[0], words => words, StringComparer.Ordinal);

    private readonly Kept<string, string> texts = new(MostCharacters, StringComparer.Ordinal, text => text.Length);
    private readonly ConcurrentDictionary<(string Document, string Name), bool> known = new();

    /// <summary>All that is read of a document, headings and passages, in reading order.</summary>
    public string Of(string document) => texts.Of(document, id =>
        LayWords.ReadVariants(PlainText.Of(string.Join('\n', index.Passages(id).Select(passage => $"{passage.Section}\n{passage.Text.Text}")))));

    /// <summary>Whether a document is of a place: a plan of 广东 speaks of 广州 or 粤东.</summary>
    public bool Says(Evidence evidence, string name) => known.GetOrAdd((evidence.Document.Id, name), key =>
    {
        var (stem, other) = (DocumentNames.Stem(key.Name), Cities.GetValueOrDefault(key.Name, [key.Name]));
        var text = Of(key.Document);
        return text.Contains(stem, StringComparison.Ordinal) || Array.Exists(other, word => text.Contains(word, StringComparison.Ordinal))
            || PlainText.Of(evidence.Metadata.Title).Contains(stem, StringComparison.Ordinal);
    });
}
