using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Indexer.Documents;

/// <summary>The id of a document that comes without one: short, and the same while its path and title are.</summary>
internal static class DocumentId
{
    public static string Of(string path, string title, int copy = 0)
    {
        var key = path.Replace('\\', '/') + "\n" + title + (copy == 0 ? string.Empty : $"\n{copy}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));
    }
}
