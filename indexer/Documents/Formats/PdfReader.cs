using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.pdf: pages to placed lines and tables, then to text. It runs on a thread of its own, because a malicious file can keep the library busy for ever.</summary>
internal static class PdfReader
{
    private const int MostPages = 5000;
    private const int StackBytes = 16 * 1024 * 1024;

    public static LaidOutFile Read(string name, byte[] bytes)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0) throw new DocumentReadException(name, "内容不是 PDF", "请确认文件没有损坏，或按它真正的格式改扩展名");
        LaidOutFile? file = null;
        DocumentReadException? failure = null;
        var worker = new Thread(() => Run(), StackBytes) { IsBackground = true, Name = "PDF" };
        worker.Start();
        if (!worker.Join(FormatLimits.PdfTime + TimeSpan.FromSeconds(10))) throw TooSlow(name);
        return failure is null ? file! : throw new DocumentReadException(name, failure.Problem, failure.Remedy, failure);

        void Run()
        {
            try
            {
                file = ReadPages(name, bytes);
            }
            catch (DocumentReadException problem)
            {
                failure = problem;
            }
            catch (PdfDocumentEncryptedException problem)
            {
                failure = new DocumentReadException(name, "PDF 设了打开密码，内容已加密", "请去掉密码后另存，再重新加入", problem);
            }
            catch (Exception problem)
            {
                failure = new DocumentReadException(name, "PDF 的内部结构已损坏", "请用阅读器打开后另存或打印成新的 PDF", problem);
            }
        }
    }

    private static LaidOutFile ReadPages(string name, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false });
        if (document.NumberOfPages > MostPages) throw new DocumentReadException(name, $"PDF 有 {document.NumberOfPages} 页，超过 {MostPages} 页", "请拆成几个文件");
        var pages = new List<PdfPage>();
        var unreadable = new List<int>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            if (clock.Elapsed > FormatLimits.PdfTime) throw TooSlow(name);
            try
            {
                pages.Add(PdfPage.Of(document.GetPage(number)));
            }
            catch (Exception problem) when (problem is not (DocumentReadException or OutOfMemoryException))
            {
                unreadable.Add(number);
            }
        }

        return new PdfDocumentLayout(name, document.NumberOfPages).Lay(pages, unreadable);
    }

    private static DocumentReadException TooSlow(string name) =>
        new(name, $"PDF 读取超过 {FormatLimits.PdfTime.TotalSeconds:F0} 秒，已放弃", "请用阅读器打印成新的 PDF，或拆成几个文件");
}
