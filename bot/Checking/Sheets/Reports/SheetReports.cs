using System.Text;

namespace PolicyBot.Checking.Sheets.Reports;

/// <summary>Writes a report in the form that the file's name asks for.</summary>
public static class SheetReports
{
    /// <summary>The file is complete or not there: it is written beside its place and then moved.</summary>
    /// <param name="path">Ends in .html, .docx or .xlsx.</param>
    /// <exception cref="SheetException">It ends otherwise, or cannot be written.</exception>
    public static void Write(SheetReport report, string path)
    {
        Action<string> write = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => to => File.WriteAllText(to, HtmlReport.Of(report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            ".DOCX" => to => DocxReport.Write(report, to),
            ".XLSX" => to => XlsxReport.Write(report, to),
            _ => throw new SheetException($"报告只能写成 .html、.docx 或 .xlsx，不能写成 {Path.GetFileName(path)}。"),
        };
        var draft = path + ".tmp";
        try
        {
            write(draft);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw new SheetException($"报告写不进 {path}：请检查文件夹是否存在、文件是否正被打开。", failed);
        }
    }
}
