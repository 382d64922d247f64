using PolicyBot.Indexer.Documents;

namespace PolicyBot.Asking;

/// <summary>A text of which parts have been understood; what remains still has to be.</summary>
internal sealed class Remainder(string text)
{
    private readonly bool[] taken = new bool[text.Length];

    public void Take(TextSpan span) => Array.Fill(taken, true, span.Start, span.Length);

    /// <summary>Whether any character of the span has been understood already.</summary>
    public bool IsTaken(TextSpan span) => Array.IndexOf(taken, true, span.Start, span.Length) >= 0;

    /// <summary>The runs of words that nobody has taken.</summary>
    public IEnumerable<TextSpan> Runs()
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsOpen(at)) continue;
            var end = at + 1;
            while (end < text.Length && IsOpen(end)) end++;
            yield return new TextSpan(at, end);
            at = end;
        }
    }

    private bool IsOpen(int at) => !taken[at] && PlainText.IsWord(text[at]);
}
