using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyBot.Drafting;

/// <summary>A draft as a Word document in the manner of an official paper: title centred, headings in black type, the sources of its figures numbered at the end.</summary>
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
        var body = new Body();
        foreach (var section in draft.Sections)
        {
            if (section.Heading.Length > 0) body.Append(Heading(section));
            body.Append(Blocks(section.Lines));
        }

        if (draft.Sources.Count > 0) body.Append(Heading(new TemplateSection("数字依据", 2, [])));
        foreach (var (source, at) in draft.Sources.Select((source, at) => (source, at))) body.Append(Small($"[{at + 1}] {DraftMarkdown.Note(source)}"));
        foreach (var line in DraftMarkdown.ToDo(draft)) body.Append(Small(line));
        body.Append(new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 2098, Bottom = 1984, Left = 1587, Right = 1474 }));
        main.Document = new Document(body);
    }

    private static Paragraph Heading(TemplateSection section)
    {
        var properties = new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" });
        if (section.Level == 1) properties.Justification = new Justification { Val = JustificationValues.Center };
        properties.OutlineLevel = new OutlineLevel { Val = section.Level - 1 };
        return Styled(section.Heading, HeadingFont, section.Level switch { 1 => 44, 2 => 32, _ => 30 }, properties);
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
                yield return Running(lines[at].Trim());
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
        table.Append(cells.Select((row, at) => new TableRow(
            [RowProperties(isHead: at == 0), .. row.Select(cell => new TableCell(Small(cell.Trim())))])));
        return table;
    }

    private static TableRowProperties RowProperties(bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.Append(new TableHeader());
        return properties;
    }

    /// <summary>A paragraph of the text in 三号 type, its first line set in by two characters.</summary>
    private static Paragraph Running(string text) => Styled(text, BodyFont, 32, new ParagraphProperties(
        new SpacingBetweenLines { Line = "560", LineRule = LineSpacingRuleValues.Exact },
        new Indentation { FirstLineChars = 200, FirstLine = "640" }));

    /// <summary>A line of a table or of the list of sources in 小四 type.</summary>
    private static Paragraph Small(string text) => Styled(text, BodyFont, 24, new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }));

    /// <summary>One paragraph; <c>[^1]</c> becomes the number of the source, raised.</summary>
    private static Paragraph Styled(string text, string font, int halfPoints, ParagraphProperties properties)
    {
        var paragraph = new Paragraph(properties);
        var at = 0;
        foreach (Match reference in Reference().Matches(text))
        {
            Add(text[at..reference.Index], raised: false);
            Add($"[{reference.Groups["number"].Value}]", raised: true);
            at = reference.Index + reference.Length;
        }

        Add(text[at..], raised: false);
        return paragraph;

        void Add(string part, bool raised)
        {
            if (part.Length == 0) return;
            var look = new RunProperties(new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font }, new FontSize { Val = $"{halfPoints}" });
            if (raised) look.VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript };
            paragraph.Append(new Run(look, new Text(part) { Space = SpaceProcessingModeValues.Preserve }));
        }
    }

    [GeneratedRegex(@"\[\^(?<number>[0-9]+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\s|:-]+$")]
    private static partial Regex RuleRow();
}
