namespace PolicyBot.Answers;

/// <summary>How a date of a record reads: <c>2023-03-10</c> is 2023年3月10日.</summary>
public static class DateWording
{
    private static readonly string[] Marks = ["年", "月", "日"];

    /// <param name="date"><c>2025</c>, <c>2025-03</c> or <c>2023-03-10</c>; anything else stays as it is.</param>
    public static string Of(string date)
    {
        var parts = date.Split('-');
        if (parts.Length > Marks.Length || parts.Any(part => part.Length == 0 || !part.All(char.IsAsciiDigit))) return date;
        return string.Concat(parts.Select((part, i) => (i == 0 ? part : part.TrimStart('0')) + Marks[i]));
    }
}
