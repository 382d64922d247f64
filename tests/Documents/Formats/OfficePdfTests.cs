using System.Diagnostics;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Documents.Formats;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Documents.Formats;

/// <summary>PDFs as an office program writes them, not as a test draws them.</summary>
public sealed class OfficePdfTests
{
    private const string Clause = "学校应当按照规定配备设施设备，建立台账，按月核对。小学生均体育运动场馆面积不低于7.5平方米，初中不低于10.2平方米；每百名学生拥有多媒体教室，小学不低于2.3间，初中不低于2.4间。";

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<multicol cols=\"2\" gutter=\"20\">", "</multicol>")]
    public async Task Read_PagesOfOneOrTwoColumns_KeepsEverySentenceWhole(string open, string close)
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, "LibreOffice is not installed: PDFs of an office program are not tested.");
        var page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>").Append(open);
        for (var i = 0; i < 40; i++) page.Append("<p>").Append(Clause).Append("</p>");
        page.Append(close).Append("</body></html>");
        using var folder = new TemporaryFolder();
        var source = Reading.Write(folder, "a.html", Encoding.UTF8.GetBytes(page.ToString()));
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder.Path, source }) start.ArgumentList.Add(argument);
        using var office = Process.Start(start)!;
        await office.WaitForExitAsync(TestContext.Current.CancellationToken);
        var file = Assert.Single(new FormatReader().Read(Path.Combine(folder.Path, "a.pdf"), "a.pdf"));
        var text = string.Concat(file.Blocks.OfType<LaidOutLine>().Select(line => line.Span.Of(file.Text)));
        Assert.Equal(40, text.Split(Clause).Length - 1);
        Assert.DoesNotContain(file.Dropped, run => run.Reason is "页脚" or "页眉");
    }
}
