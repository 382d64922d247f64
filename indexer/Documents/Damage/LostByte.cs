namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>
/// A stream of GBK that lost one byte: up to where two bytes fit together again, every character is made of the end of one and the
/// beginning of the next. Read one byte further on, the same bytes are Chinese again. Pairs that no character had were lost on the
/// way; a word tells what stood there, or nothing does.
/// </summary>
internal sealed class LostByte(Plausibility plausibility)
{
    private const int Longest = 60;
    private const int Context = 4;
    private const int MostGaps = 3;

    private string text = string.Empty;
    private int from;

    /// <summary>The run that begins at <paramref name="start"/>, if the characters there are misaligned and can be read again.</summary>
    /// <returns>The end of the run and its reading; null when nothing certain comes of it.</returns>
    public (int End, string Reading)? Realign(string line, int start)
    {
        var first = GbkCode.Of(line[start]);
        if (first == 0) return null;
        text = line;
        var slots = new List<Slot>();
        foreach (var character in line.AsSpan(Math.Max(0, start - Context), Math.Min(start, Context))) slots.Add(Slot.Known(character));
        from = slots.Count;
        // At the head of a line stood the blanks of its indent: A1A1 each.
        slots.Add(start == 0 && first >> 8 == 0xA1 ? Slot.Known('\u3000') : Slot.Of(0, first >> 8));
        return Continue(start + 1, first & 0xFF, slots, MostGaps);
    }

    /// <summary>
    /// Goes on at <paramref name="at"/>, whose first byte belongs to the end of <paramref name="read"/>, or, where that one was lost
    /// with the first of the next character, to that character.
    /// </summary>
    public (int End, string Reading)? Resume(string line, int at, string read, bool lostLead)
    {
        if (at >= line.Length || GbkCode.Of(line[at]) is not (> 0 and var code)) return null;
        text = line;
        List<Slot> slots = [.. read.Select(Slot.Known)];
        from = slots.Count;
        if (lostLead) slots.Add(Slot.Of(0, code >> 8));
        return Continue(at + 1, code & 0xFF, slots, MostGaps);
    }

    // lead: the byte that waits for its trail. Tries to end the run here, to go on, and to go on over a pair that was lost.
    private (int End, string Reading)? Continue(int at, int lead, List<Slot> slots, int gaps)
    {
        if (slots.Count > Longest) return null;
        var next = at < text.Length ? text[at] : '\n';
        var single = next is >= '@' and <= '~';
        if (single && Slot.Of(lead, next) is { IsOpen: false, IsCommon: true } closed && Finish(at + 1, slots, closed) is { } whole) return whole;
        if (single && gaps > 0 && Finish(at + 1, slots, Slot.Of(lead, 0), Slot.Of(0, next)) is { } bridged) return bridged;
        // A digit may be one half of what comes: it is a digit only when nothing can be read on.
        if (!char.IsAsciiDigit(next) && Cut(at, lead, next, slots) is { } cut) return cut;
        // Digits and letters that stand narrow were wide where they are made of two halves.
        var code = char.IsAsciiLetterOrDigit(next) ? 0xA380 | next : at < text.Length ? GbkCode.Of(next) : 0;
        if (code == 0) return null;
        if (Slot.Of(lead, code >> 8) is { IsOpen: false, IsCommon: true } slot && With(at, code, slots, gaps, slot) is { } found) return found;
        if (gaps > 0 && With(at, code, slots, gaps - 1, Slot.Of(lead, 0), Slot.Of(0, code >> 8)) is { } over) return over;
        return char.IsAsciiDigit(next) ? Cut(at, lead, next, slots) : null;
    }

    private (int End, string Reading)? Cut(int at, int lead, char next, List<Slot> slots) =>
        CanLoseTrail(next) ? Finish(at, slots, at == text.Length && lead == 0xA1 ? Slot.Known('。') : Slot.Of(lead, 0)) : null;

    private (int End, string Reading)? With(int at, int code, List<Slot> slots, int gaps, params ReadOnlySpan<Slot> more)
    {
        slots.AddRange(more);
        var found = Continue(at + 1, code & 0xFF, slots, gaps);
        slots.RemoveRange(slots.Count - more.Length, more.Length);
        return found;
    }

    // A lead byte alone goes with what cannot be its trail, or where the next mark lost its own first byte.
    private static bool CanLoseTrail(char next) => next is < '@' or '。' or '，' or '；' or '、' or '“' or '”' or '（' or '《';

    private (int End, string Reading)? Finish(int end, List<Slot> slots, params ReadOnlySpan<Slot> last)
    {
        if (IsGarbled(text, end, 4)) return null;
        Span<Slot> span = [.. slots, .. last, .. text.AsSpan(end, Math.Min(Context, text.Length - end)).ToArray().Select(Slot.Known)];
        var count = slots.Count + last.Length;
        if (!plausibility.Fill(span) || !plausibility.Supports(span, from, count)) return null;
        var reading = new char[count - from];
        for (var i = 0; i < reading.Length; i++) reading[i] = span[from + i].Character;
        return Closes(reading, text.AsSpan(end)) ? (end, new string(reading).TrimStart('\u3000')) : null;
    }

    // A bracket that nothing closes was read from halves of two other characters.
    private static bool Closes(ReadOnlySpan<char> reading, ReadOnlySpan<char> rest) =>
        reading.LastIndexOf('（') is var open && (open < 0 || reading[open..].Contains('）') || rest.IndexOfAny(')', '）') >= 0);

    /// <summary>Whether the next characters do not look like Chinese: one is alien, or two are rare.</summary>
    public static bool IsGarbled(string text, int start, int length)
    {
        var rare = 0;
        for (var i = start; i < Math.Min(text.Length, start + length); i++)
        {
            if (GbkCode.IsAlien(text[i])) return true;
            if (!GbkCode.IsCommon(text[i]) && text[i] != '`') rare++;
            else if (IsTrailOfHan(text, i)) rare += 2;
        }

        return rare >= 2;
    }

    /// <summary>
    /// Whether a mark stands where it may be half of a character: before one character and a number, as where <c>小；到2035</c> lost a byte,
    /// before another mark, a letter or a rare character, or any ! within a line. Worth a try, no sign of damage alone.
    /// </summary>
    public static bool MayBeCut(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || text[at] is not ('。' or ';' or '!' or '?' or '；' or '！' or '？') || !Plausibility.IsHan(text[at - 1])) return false;
        var next = text[at + 1];
        if (Plausibility.IsHan(next) && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])) return true;
        return text[at] is not '。' && (text[at] is '!' || next is '。' or ',' or '，' or '、' or (>= '@' and <= '~') || !GbkCode.IsCommon(next));
    }

    // A single letter or sign between Han is what is left of a character's trail byte; X and Z stand for names left out.
    private static bool IsTrailOfHan(string text, int at) =>
        text[at] is >= '@' and <= '~' and not ('`' or 'X' or 'x' or 'Z' or 'z') && at > 0 && Plausibility.IsHan(text[at - 1]) && at + 1 < text.Length && Plausibility.IsHan(text[at + 1]);
}
