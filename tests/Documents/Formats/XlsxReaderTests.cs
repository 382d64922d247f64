using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyBot.Indexer.Documents.Formats;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Read_AWorkbook_IsATableASheet()
    {
        var file = Reading.Of("a.xlsx", Workbook());
        Assert.Equal(
            """
            单位：人
            [小学 某县学校基本情况统计表]
            = 学校 | 规模 | 规模 | 巩固率 | 验收日期
            = 学校 | 学生数 | 班数 | 巩固率 | 验收日期
            - 一小 | 1,200 | 30 | 99.5% | 2023年3月10日
            - 二小 | 800 | 20 | 98.0% | 2022年12月1日
            """,
            Reading.Shown(file));
        Assert.Equal("隐藏的工作表“码表”：甲", $"{file.Dropped[0].Reason}：{file.Dropped[0].Span.Of(file.Text)}");
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Theory]
    [InlineData("0.85", "0%", "85%")]
    [InlineData("0.8549", "0.0%", "85.5%")]
    [InlineData("0.30000000000000004", "", "0.3")]
    [InlineData("4.5", "0.00", "4.50")]
    [InlineData("1234567.891", "#,##0.00", "1,234,567.89")]
    [InlineData("45", "0\"人\"", "45人")]
    [InlineData("-3", "0;[Red]-0", "-3")]
    [InlineData("-3", "0_);(0)", "(3)")]
    [InlineData("12000", "0,", "12")]
    [InlineData("1E-05", "General", "0.00001")]
    [InlineData("45000", "yyyy\"年\"m\"月\"d\"日\"", "2023年3月15日")]
    [InlineData("45000.5", "yyyy-mm-dd hh:mm", "2023-03-15 12:00")]
    [InlineData("45000", "[$-804]yyyy/m/d;@", "2023/3/15")]
    [InlineData("19", "\"1:\"0", "1:19")]
    [InlineData("1500", "[$￥-804]#,##0", "￥1,500")]
    [InlineData("已完成", "0%", "已完成")]
    public void Show_ANumberWithItsFormat_IsWhatTheSheetShows(string value, string code, string expected) =>
        Assert.Equal(expected, SheetNumber.Show(value, code, from1904: false));

    private static byte[] Workbook()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var shared = book.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("某县学校基本情况统计表")), new SharedStringItem(new Run(new Text("一")), new Run(new Text("小"))));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 176, FormatCode = "0.0%" }, new NumberingFormat { NumberFormatId = 177, FormatCode = "yyyy\"年\"m\"月\"d\"日\"" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 3 }, new CellFormat { NumberFormatId = 176 }, new CellFormat { NumberFormatId = 177 }));
            Add(book, "小学", null, ["A1:E1", "A3:A4", "B3:C3", "D3:D4", "E3:E4"],
            [
                [Shared("A1", 0)],
                [Inline("E2", "单位：人")],
                [Inline("A3", "学校"), Inline("B3", "规模"), Inline("D3", "巩固率"), Inline("E3", "验收日期")],
                [Inline("B4", "学生数"), Inline("C4", "班数")],
                [Shared("A5", 1), Number("B5", "1200", 1), Number("C5", "30", 0), Number("D5", "0.995", 2), Number("E5", "44995", 3)],
                [Inline("A6", "二小"), Number("B6", "800", 1), Number("C6", "20", 0), Number("D6", "0.98", 2), Number("E6", "44896", 3)],
            ]);
            Add(book, "码表", SheetStateValues.Hidden, [], [[Inline("A1", "甲")]]);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart book, string name, SheetStateValues? state, string[] merged, Cell[][] rows)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData(rows.Select(cells => new Row(cells.Cast<OpenXmlElement>()) { RowIndex = uint.Parse(cells[0].CellReference!.Value![1..]) }));
        part.Worksheet = merged.Length == 0 ? new Worksheet(data) : new Worksheet(data, new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        var sheets = book.Workbook!.Sheets!;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part), State = state is { } s ? new EnumValue<SheetStateValues>(s) : null });
    }

    private static Cell Inline(string at, string text) => new() { CellReference = at, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Shared(string at, int index) => new() { CellReference = at, DataType = CellValues.SharedString, CellValue = new CellValue(index) };

    private static Cell Number(string at, string value, uint style) => new() { CellReference = at, StyleIndex = style, CellValue = new CellValue(value) };
}
