using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.xlsx: a table a sheet, captioned by the sheet's name and the title above its header. Sheets are streamed row by row.</summary>
internal static class XlsxReader
{
    public static LaidOutFile Read(string name, byte[] bytes)
    {
        PackageGuard.Check(name, bytes, "xl/");
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.WorkbookPart is not { Workbook: { } workbook } book) throw new DocumentReadException(name, "不是 Excel 工作簿", "请确认文件的格式");
            var layout = new LayoutBuilder(name, "xlsx");
            var values = new XlsxValues(book);
            foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                {
                    Read(XlsxSheet.Read(worksheet, values, name), sheet, layout);
                }
            }

            return layout.Build();
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
                                            or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException)
        {
            throw new DocumentReadException(name, "Excel 工作簿的内部结构已损坏", "请用 Excel 或 WPS 打开后另存一份", problem);
        }
    }

    private static void Read(XlsxSheet read, Sheet sheet, LayoutBuilder layout)
    {
        var title = sheet.Name?.Value ?? string.Empty;
        if (sheet.State is not null && sheet.State.Value != SheetStateValues.Visible)
        {
            layout.Drop($"隐藏的工作表“{title}”", string.Join(' ', read.Cells.Select(c => c.Text)));
            return;
        }

        if (read.MissingValues > 0) layout.Warn($"工作表“{title}”有 {read.MissingValues} 个公式没有存下结果，请用 Excel 或 WPS 打开保存一次");
        SheetLayout.Write(title, read.Cells, layout);
    }
}
