using System.Text;

namespace PolicyBot.Tests.Documents.Formats;

/// <summary>A PDF from the source of its objects, with the table of their places that a reader looks for.</summary>
internal static class PdfSource
{
    /// <param name="trailer">Besides /Size and /Root; object 1 is the catalogue.</param>
    /// <param name="objects">Object 1, 2 and so on, without <c>obj</c> and <c>endobj</c>.</param>
    public static byte[] Of(string trailer, params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append($"{place:D10} 00000 n \n");
        text.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.Replace("{xref}", table.ToString()).ToString());
    }

    public static string Stream(string dictionary, string content) => $"<< {dictionary} /Length {content.Length} >>\nstream\n{content}\nendstream";
}
