using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The blocks of a Word document in order: paragraphs with their numbers, tables, text boxes and notes where they are anchored.</summary>
internal sealed class DocxBody(MainDocumentPart main, LayoutBuilder layout)
{
    private readonly DocxStyles styles = new(main);
    private readonly DocxNumbering numbering = new(main);
    private readonly DocxNotes notes = new(main);
    private string? caption;

    /// <summary>A block, or a wrapper around blocks (a content control).</summary>
    public void Add(OpenXmlElement block)
    {
        switch (block)
        {
            case W.Paragraph paragraph:
                AddParagraph(paragraph);
                break;
            case W.Table table:
                AddTable(table);
                break;
            case SdtBlock contents when IsContents(contents):
                EndCaption();
                foreach (var paragraph in contents.Descendants<W.Paragraph>()) layout.Drop("目录", DocxText.Of(paragraph, notes).Text);
                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock or AlternateContentChoice or InsertedRun:
                foreach (var child in block.ChildElements) Add(child);
                break;
            case AlternateContent alternate:
                foreach (var child in DocxText.Chosen(alternate)) Add(child);
                break;
        }
    }

    public void End() => EndCaption();

    /// <summary>The text of a cell or a text box: its paragraphs, with their numbers, as lines; inner tables row by row.</summary>
    internal IEnumerable<string> TextOf(OpenXmlElement container)
    {
        foreach (var child in DocxTable.Unwrap(container))
        {
            if (child is W.Paragraph paragraph)
            {
                var text = DocxText.Of(paragraph, notes);
                var number = NumberOf(paragraph);
                foreach (var line in text.Lines())
                {
                    yield return number + line;
                    number = string.Empty;
                }

                foreach (var line in text.Boxes.SelectMany(TextOf)) yield return line;
            }
            else if (child is W.Table table)
            {
                foreach (var cell in table.Descendants<W.TableCell>()) yield return LineJoin.Join(TextOf(cell));
            }
        }
    }

    private void AddParagraph(W.Paragraph paragraph)
    {
        var text = DocxText.Of(paragraph, notes);
        var style = styles.Of(paragraph);
        foreach (var removed in text.Removed) layout.Drop(removed.Reason, removed.Text);
        if (style.IsContents)
        {
            EndCaption();
            layout.Drop("目录", text.Text);
        }
        else if (style.IsCaption && text.Boxes.Count == 0)
        {
            EndCaption();
            caption = LineJoin.Join(text.Lines());
        }
        else
        {
            AddText(paragraph, text, style.HeadingLevel);
        }
    }

    private void AddText(W.Paragraph paragraph, DocxText text, int headingLevel)
    {
        var lines = text.Lines();
        if (lines.Count > 0)
        {
            EndCaption();
            var number = NumberOf(paragraph);
            if (headingLevel > 0) lines = [LineJoin.Join(lines)];
            layout.Line(number + lines[0], headingLevel);
            foreach (var line in lines.Skip(1)) layout.Line(line);
        }

        foreach (var line in text.Boxes.SelectMany(TextOf)) layout.Line(line);
        WriteNotes();
    }

    private void AddTable(W.Table table)
    {
        if (DocxTable.IsFrame(table))
        {
            foreach (var block in table.Descendants<W.TableCell>().Where(c => ReferenceEquals(c.Ancestors<W.Table>().First(), table)).SelectMany(c => c.ChildElements)) Add(block);
            return;
        }

        var (cells, headerRows) = DocxTable.Read(table, cell => LineJoin.Join(TextOf(cell)));
        layout.Table(cells, caption, headerRows);
        caption = null;
        WriteNotes();
    }

    private string NumberOf(W.Paragraph paragraph) => styles.Numbering(paragraph) is { } place ? numbering.Next(place) : string.Empty;

    private void WriteNotes()
    {
        foreach (var note in notes.TakeReferred()) layout.Line(note.Sign + " " + LineJoin.Join(TextOf(note.Content)));
    }

    private void EndCaption()
    {
        if (caption is not null) layout.Line(caption);
        caption = null;
    }

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value?.Contains("Table of Contents", StringComparison.Ordinal) == true) == true;
}
