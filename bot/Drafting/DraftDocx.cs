using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Drafting;

/// <summary>A draft as a Word document in the manner of an official paper: title centred, headings in black type, sources as footnotes.</summary>
public static partial class DraftDocx
{
    private const string BodyFont = "仿宋";
    private const string HeadingFont = "黑体";

    /// <summary>Writes beside the target first, so that a file of that name is never left half-written.</summary>
    public static void Write(Draft draft, string path)
    {
        var beside = path + ".part";
        try
        {
            using (var word = WordprocessingDocument.Create(beside, WordprocessingDocumentType.Document)) Fill(word, draft);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void Fill(WordprocessingDocument word, Draft draft)
    {
        var main = word.AddMainDocumentPart();
        var notes = main.AddNewPart<FootnotesPart>();
        notes.Footnotes = new Footnotes(Separator(FootnoteEndnoteValues.Separator, 0), Separator(FootnoteEndnoteValues.ContinuationSeparator, 1));
        foreach (var (source, at) in draft.Sources.Select((source, at) => (source, at)))
        {
            var note = Styled(DraftMarkdown.Note(source), BodyFont, 18, firstLine: false);
            note.InsertAfter(new Run(new RunProperties(Raised()), new FootnoteReferenceMark()), note.ParagraphProperties);
            notes.Footnotes.Append(new Footnote(note) { Id = at + 2 });
        }

        var body = new Body();
        foreach (var section in draft.Sections)
        {
            if (section.Heading.Length > 0) body.Append(Heading(section));
            body.Append(Blocks(section.Lines));
        }

        foreach (var line in DraftMarkdown.ToDo(draft)) body.Append(Styled(line, BodyFont, 24, firstLine: false));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474 }));
        main.Document = new Document(body);
    }

    private static Paragraph Heading(TemplateSection section)
    {
        var size = section.Level switch { 1 => 44, 2 => 32, _ => 30 };
        var paragraph = Styled(section.Heading, HeadingFont, size, firstLine: false);
        var properties = paragraph.ParagraphProperties!;
        if (section.Level == 1) properties.Justification = new Justification { Val = JustificationValues.Center };
        properties.KeepNext = new KeepNext();
        properties.OutlineLevel = new OutlineLevel { Val = section.Level - 1 };
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Blocks(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].TrimStart().StartsWith('|'))
            {
                var rows = lines.Skip(at).TakeWhile(line => line.TrimStart().StartsWith('|')).ToList();
                at += rows.Count - 1;
                yield return TableOf(rows);
            }
            else if (lines[at].Trim().Length > 0)
            {
                yield return Styled(lines[at].Trim(), BodyFont, 32, firstLine: true);
            }
        }
    }

    private static Table TableOf(IReadOnlyList<string> rows)
    {
        var cells = rows.Where(row => !RuleRow().IsMatch(row)).Select(row => row.Trim().Trim('|').Split('|')).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(Enumerable.Range(0, cells.Max(row => row.Length)).Select(_ => new GridColumn())));
        table.Append(cells.Select(row => new TableRow(row.Select(cell => new TableCell(Styled(cell.Trim(), BodyFont, 24, firstLine: false))))));
        return table;
    }

    /// <summary>One paragraph; <c>[^1]</c> becomes a reference to the footnote.</summary>
    private static Paragraph Styled(string text, string font, int halfPoints, bool firstLine)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Line = "560", LineRule = LineSpacingRuleValues.AtLeast });
        if (firstLine) properties.Indentation = new Indentation { FirstLineChars = 200 };
        var paragraph = new Paragraph(properties);
        var at = 0;
        foreach (Match reference in Reference().Matches(text))
        {
            Add(text[at..reference.Index]);
            paragraph.Append(new Run(
                new RunProperties(Raised()),
                new FootnoteReference { Id = int.Parse(reference.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture) + 1 }));
            at = reference.Index + reference.Length;
        }

        Add(text[at..]);
        return paragraph;

        void Add(string part)
        {
            if (part.Length == 0) return;
            paragraph.Append(new Run(
                new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font }, new FontSize { Val = $"{halfPoints}" }),
                new Text(part) { Space = SpaceProcessingModeValues.Preserve }));
        }
    }

    private static VerticalTextAlignment Raised() => new() { Val = VerticalPositionValues.Superscript };

    private static Footnote Separator(FootnoteEndnoteValues type, int id)
    {
        OpenXmlElement mark = type == FootnoteEndnoteValues.Separator ? new SeparatorMark() : new ContinuationSeparatorMark();
        return new Footnote(new Paragraph(new Run(mark))) { Type = type, Id = id };
    }

    [GeneratedRegex(@"\[\^(?<number>[0-9]+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\s|:-]+$")]
    private static partial Regex RuleRow();
}
