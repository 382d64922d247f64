using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>The values of a workbook's cells as they are shown: strings are shared, numbers take their form from a style.</summary>
internal sealed class XlsxValues
{
    private readonly List<string> strings = [];
    private readonly List<string> formats = [];
    private readonly bool from1904;

    public XlsxValues(WorkbookPart book)
    {
        from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value == true;
        ReadStrings(book.SharedStringTablePart);
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? []).Where(f => f.NumberFormatId is not null)
            .DistinctBy(f => f.NumberFormatId!.Value).ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? string.Empty);
        foreach (var format in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            formats.Add(custom.TryGetValue(id, out var code) ? code : SheetNumber.BuiltIn(id));
        }
    }

    public string Of(Cell cell)
    {
        var value = cell.CellValue?.Text ?? string.Empty;
        var type = cell.DataType?.InnerText;
        var text = type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : string.Empty,
            "inlineStr" => TextOf(cell.InlineString),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "e" or "d" => value,
            _ => SheetNumber.Show(value, Format(cell), from1904),
        };
        return LineJoin.Join(text.Split('\n'));
    }

    private string Format(Cell cell) => (int)(cell.StyleIndex?.Value ?? 0) is var index && index < formats.Count ? formats[index] : string.Empty;

    private void ReadStrings(SharedStringTablePart? part)
    {
        if (part is null) return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem)) strings.Add(TextOf(reader.LoadCurrentElement()));
        }
    }

    /// <summary>The runs of a rich text, without the readings that may stand above them.</summary>
    private static string TextOf(OpenXmlElement? item) =>
        item is null ? string.Empty : string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(Raised));

    private static string Raised(Text text) =>
        text.Parent is Run run && run.RunProperties?.GetFirstChild<VerticalTextAlignment>()?.Val?.Value == VerticalAlignmentRunValues.Superscript
            ? RaisedDigits.Of(text.Text)
            : text.Text;
}
