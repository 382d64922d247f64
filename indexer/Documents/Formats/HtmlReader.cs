using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace PolicyBot.Indexer.Documents.Formats;

/// <summary>.html: parsed as a browser does, then laid out a block a line. Nothing is fetched and no script runs.</summary>
internal static partial class HtmlReader
{
    private const int HeadBytes = 4096;

    public static LaidOutFile Read(string name, byte[] bytes)
    {
        var declared = DeclaredEncoding(bytes);
        var decoded = TextDecoder.Decode(bytes, name, declared);
        var layout = new LayoutBuilder(name, decoded.Encoding);
        foreach (var warning in decoded.Warnings) layout.Warn(warning);
        if (declared is not null && !SameEncoding(declared, decoded.Encoding))
        {
            layout.Warn($"网页声明的编码是 {declared}，实际按 {decoded.Encoding} 读取");
        }

        HtmlDepth.Check(name, decoded.Text);
        using var document = new HtmlParser().ParseDocument(decoded.Text);
        if (document.Title is { Length: > 0 } title) layout.Drop("网页标题", title);
        if (document.Body is { } body) new HtmlWalker(new HtmlPage(layout)).Walk(body);
        return layout.Build();
    }

    private static string? DeclaredEncoding(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        return Charset().Match(head) is { Success: true } found ? found.Groups["name"].Value.ToLowerInvariant() : null;
    }

    /// <summary>GB2312 and GBK are parts of GB18030, and pages mean any of them by any of the names.</summary>
    private static bool SameEncoding(string declared, string actual) => Family(declared) == Family(actual);

    private static string Family(string encoding) => encoding switch
    {
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "cp936" => "gb18030",
        "utf8" => "utf-8",
        "big5-hkscs" or "cp950" => "big5",
        "utf-16" => "utf-16le",
        _ => encoding,
    };

    [GeneratedRegex("<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_-]{2,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
