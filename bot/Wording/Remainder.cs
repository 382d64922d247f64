using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Wording;

/// <summary>A text of which parts have been understood; what remains still has to be.</summary>
internal sealed class Remainder(string text)
{
    private readonly State[] states = new State[text.Length];

    private enum State : byte
    {
        Open,
        Taken,
        Gone,
    }

    /// <summary>The part is understood; the words around it stay apart.</summary>
    public void Take(TextSpan span) => Array.Fill(states, State.Taken, span.Start, span.Length);

    /// <summary>The part is understood and stood inside something else: without 几次, 陪孩子吃几次饭 is 陪孩子吃饭.</summary>
    public void Drop(TextSpan span) => Array.Fill(states, State.Gone, span.Start, span.Length);

    /// <summary>Whether any character of the span has been understood already.</summary>
    public bool IsTaken(TextSpan span) => states.AsSpan(span.Start, span.Length).ContainsAnyExcept(State.Open);

    /// <summary>What nobody has taken, with a space for every part that was.</summary>
    public string Left() => Left(new TextSpan(0, text.Length));

    /// <summary>The same of a part.</summary>
    public string Left(TextSpan part)
    {
        var left = new StringBuilder(part.Length);
        for (var at = part.Start; at < part.End; at++)
        {
            if (states[at] == State.Open) left.Append(text[at]);
            else if (states[at] == State.Taken && left.Length > 0 && left[^1] != ' ') left.Append(' ');
        }

        return left.ToString();
    }
}
