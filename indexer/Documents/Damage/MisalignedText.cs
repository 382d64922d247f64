using System.Buffers;
using PolicyBot.Indexer.Documents.Headings;
using PolicyBot.Indexer.Documents.Lines;

namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>Finds the runs of a line that a lost byte has garbled, reads them again where that is certain, and marks the others.</summary>
internal sealed class MisalignedText(string source)
{
    private const string Reason = "编码错位";
    private const int Window = 5;
    private const int Apart = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。，,；：");

    private readonly LostByte lost = new(new Plausibility(source));

    /// <summary>Whether the file has characters that only garbled text has.</summary>
    public static bool IsSuspect(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '\u2500' and <= '\u312F' && GbkCode.IsAlien(character)) return true;
        }

        return false;
    }

    /// <summary>Signs that look odd count as damage only in a file where some run could be read again, or where nothing else explains them.</summary>
    public void Repair(List<Line> lines, Losses losses)
    {
        var found = new Losses();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Table is null) lines[i] = Repair(lines[i], found);
        }

        if (found.Damaged.Exists(run => run.Repair is not null) || source.AsSpan().ContainsAnyInRange('\u2FF0', '\u2FFF') || source.AsSpan().ContainsAnyInRange('\u3105', '\u312F'))
        {
            losses.Damaged.AddRange(found.Damaged);
        }
    }

    private Line Repair(Line line, Losses losses)
    {
        var text = line.Reading;
        var builder = new MappedText.Builder();
        var from = 0;
        if (text.Length > 0 && text[0] is '。' or '、' && lost.Realign(text, 0) is var (whole, readable) && HeadingMark.Of(readable).Style != NumberStyle.None)
        {
            var place = line.Text.ToSource(new TextSpan(0, whole)) ?? line.Span;
            losses.Damaged.Add(new DamagedRun(Reason, place, readable));
            builder.Replace(place, readable);
            from = whole;
        }
        else if (CutNumber.Read(text) is var (length, number, lostLead))
        {
            var place = line.Text.ToSource(new TextSpan(0, length)) ?? line.Span;
            losses.Damaged.Add(new DamagedRun(Reason, place, number));
            builder.Replace(place, number);
            from = length;
            if (lost.Resume(text, length, number, lostLead) is var (end, rest))
            {
                place = line.Text.ToSource(new TextSpan(length, end)) ?? line.Span;
                losses.Damaged.Add(new DamagedRun(Reason, place, rest));
                builder.Replace(place, rest);
                from = end;
            }
            else if (!char.IsAsciiDigit(text[1]))
            {
                // What follows the number is out of step with it, common characters or not: up to the mark where a sentence begins anew.
                var stop = text.AsSpan(length).IndexOfAny(Marks);
                var unreadable = new TextSpan(length, stop < 0 ? text.Length : length + stop);
                losses.Damaged.Add(new DamagedRun(Reason, line.Text.ToSource(unreadable) ?? line.Span, null));
                builder.Append(line.Text.Slice(unreadable));
                from = unreadable.End;
            }
        }

        for (var at = from; at < text.Length; at++)
        {
            var garbled = LostByte.IsGarbled(text, at, Window);
            if (!garbled && !LostByte.MayBeCut(text, at)) continue;
            if (Readable(text, from, at, garbled) is var (run, reading))
            {
                var place = line.Text.ToSource(run) ?? line.Span;
                losses.Damaged.Add(new DamagedRun(Reason, place, reading));
                builder.Append(line.Text.Slice(new TextSpan(from, run.Start))).Replace(place, reading);
                from = run.End;
                at = run.End - 1;
            }
            else if (garbled)
            {
                var unreadable = Unreadable(text, at);
                losses.Damaged.Add(new DamagedRun(Reason, line.Text.ToSource(unreadable) ?? line.Span, null));
                at = unreadable.End - 1;
            }
        }

        return from == 0 ? line : line.With(builder.Append(line.Text.Slice(new TextSpan(from, text.Length))).Build());
    }

    // The lost byte is a little before the first character that looks wrong.
    private (TextSpan Run, string Reading)? Readable(string text, int from, int at, bool garbled)
    {
        var last = garbled ? Math.Min(text.Length - 1, at + Window) : at;
        for (var start = garbled ? Math.Max(from, at - 3) : at; start <= last; start++)
        {
            if (lost.Realign(text, start) is { } found) return (new TextSpan(start, found.End), found.Reading);
        }

        return null;
    }

    private static TextSpan Unreadable(string text, int at)
    {
        var (start, end) = (at, at);
        while (start + 1 < text.Length && GbkCode.IsCommon(text[start]) && !LostByte.IsGarbled(text, start, 1)) start++;
        for (var i = start; i < text.Length && i <= Math.Max(end, start) + Apart; i++)
        {
            if ((!GbkCode.IsCommon(text[i]) && text[i] != '`') || LostByte.IsGarbled(text, i, 2)) end = i + 1;
        }

        // The characters on both sides are made of a garbled one's other byte.
        return new TextSpan(Math.Max(at, start - 1), Math.Min(text.Length, Math.Max(end, start) + 1));
    }
}
