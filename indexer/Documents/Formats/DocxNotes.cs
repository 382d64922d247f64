using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>Footnotes and endnotes, numbered as they are referred to; each is laid out after the block that refers to it.</summary>
internal sealed class DocxNotes(MainDocumentPart main)
{
    private readonly Dictionary<long, OpenXmlElement> footnotes = Read(main.FootnotesPart?.Footnotes?.Elements<Footnote>());
    private readonly Dictionary<long, OpenXmlElement> endnotes = Read(main.EndnotesPart?.Endnotes?.Elements<Endnote>());
    private readonly List<(string Sign, OpenXmlElement Content)> referred = [];
    private int last;

    /// <summary>The raised number that marks the place.</summary>
    public string Refer(FootnoteEndnoteReferenceType reference)
    {
        var known = reference is FootnoteReference ? footnotes : endnotes;
        if (reference.Id?.Value is not { } id || !known.TryGetValue(id, out var content)) return string.Empty;
        var sign = RaisedDigits.Of(ListNumber.Digits(++last));
        referred.Add((sign, content));
        return sign;
    }

    /// <summary>The notes referred to since the last call.</summary>
    public IReadOnlyList<(string Sign, OpenXmlElement Content)> TakeReferred()
    {
        if (referred.Count == 0) return [];
        var taken = referred.ToArray();
        referred.Clear();
        return taken;
    }

    private static Dictionary<long, OpenXmlElement> Read(IEnumerable<FootnoteEndnoteType>? notes)
    {
        var read = new Dictionary<long, OpenXmlElement>();
        foreach (var note in notes ?? [])
        {
            if (note.Id?.Value is { } id) read[id] = note;
        }

        return read;
    }
}
