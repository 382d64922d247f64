using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Wording;

/// <summary>The words of a question that are left when all that was understood is taken out.</summary>
internal static class Words
{
    /// <summary>What may be cut even from a word of two characters, since it makes none: 的, but not 会 of 会议.</summary>
    private const string Particles = "的吗呢么是要得应了我你您它这那就也还才都再";

    /// <summary>The words without those that every question has.</summary>
    public static IEnumerable<TextSpan> Left(CueBook cues, string text, Remainder rest)
    {
        var cuts = Concepts.Cuts(text);
        var borders = WordBorders.Of(text);
        for (var at = 0; at < cuts.Length; at++) cuts[at] &= borders[at];
        var pieces = new List<TextSpan>(Runs(text, rest));
        // 每班最多: where a part of the word is understood already, the rest stands by itself.
        foreach (var piece in pieces) cuts[piece.Start] = cuts[piece.End] = true;
        foreach (var phrase in cues["drop"])
        {
            if (phrase.Text.Length == 1 && !cues.Is("within", phrase.Text)) continue;
            for (var i = 0; i < pieces.Count; i++)
            {
                var whole = pieces[i];
                var at = PlaceOf(phrase.Text, text, whole, cuts);
                if (at < 0) continue;
                pieces[i] = new TextSpan(whole.Start, at);
                pieces.Insert(i + 1, new TextSpan(at + phrase.Text.Length, whole.End));
            }
        }

        foreach (var piece in pieces)
        {
            foreach (var part in Split(cues, text, Trim(cues, text, piece, cuts), cuts)) yield return part;
        }
    }

    private static int PlaceOf(string phrase, string text, TextSpan part, bool[] cuts)
    {
        var at = text.IndexOf(phrase, part.Start, part.Length, StringComparison.OrdinalIgnoreCase);
        while (at >= 0 && !(cuts[at] && cuts[at + phrase.Length])) at = text.IndexOf(phrase, at + 1, part.End - at - 1, StringComparison.OrdinalIgnoreCase);
        return at;
    }

    /// <summary>The word with a layman's part of it in the field's words.</summary>
    public static IReadOnlyList<string> Alternatives(string word)
    {
        IReadOnlyList<string> alike = [.. Concepts.Written(word), .. LayWords.Alike(word)];
        if (QueryWords.Default.Expand(word).Count == 0) return alike;
        for (var length = 1; length <= word.Length; length++)
        {
            for (var at = 0; at + length <= word.Length; at++)
            {
                var written = QueryWords.Default.Expand(word.Substring(at, length));
                if (written.Count > 0) return [.. alike, .. written.Select(other => word[..at] + other + word[(at + length)..])];
            }
        }

        return alike;
    }

    private static IEnumerable<TextSpan> Runs(string text, Remainder rest)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsOpen(at)) continue;
            var end = at + 1;
            while (end < text.Length && IsOpen(end)) end++;
            yield return new TextSpan(at, end);
            at = end;
        }

        bool IsOpen(int at) => PlainText.IsWord(text[at]) && !rest.IsTaken(new TextSpan(at, at + 1));
    }

    /// <summary>Whether every character of the word is a common word by itself: 干满, 要回.</summary>
    public static bool AllLight(CueBook cues, string word) => word.All(character => cues.Is("light", character) || cues.Is("drop", character));

    /// <summary>What counts or leads a noun stands before it, never at its end: 位 of 一位教师, but not of 学位.</summary>
    private const string Leading = "个所名位项样各把被从由归让向按成查";

    private static TextSpan Trim(CueBook cues, string text, TextSpan piece, bool[] cuts)
    {
        var (start, end) = (piece.Start, piece.End);
        while (end > start && cuts[start + 1] && Cuts(text[start])) start++;
        while (end > start && cuts[end - 1] && Cuts(text[end - 1]) && (end - start == 1 || !Leading.Contains(text[end - 1], StringComparison.Ordinal))) end--;
        return new TextSpan(start, end);

        bool Cuts(char character) => cues.Is("drop", character) && (end - start > 2 || end - start == 1 || Particles.Contains(character, StringComparison.Ordinal));
    }

    /// <summary>A light word at the start or the end of a longer one stands apart: 配备校医 is 配备 and 校医.</summary>
    private static IEnumerable<TextSpan> Split(CueBook cues, string text, TextSpan word, bool[] cuts)
    {
        if (word.IsEmpty) yield break;
        if (cues.Is("light", word.Of(text)))
        {
            yield return word;
            yield break;
        }

        foreach (var phrase in cues["light"])
        {
            var length = phrase.Text.Length;
            if (word.Length <= length || (word.Length - length == 1 && length == 1 && !AllLight(cues, word.Of(text)))) continue;
            if (cuts[word.Start + length] && string.CompareOrdinal(text, word.Start, phrase.Text, 0, length) == 0)
            {
                yield return new TextSpan(word.Start, word.Start + length);
                foreach (var rest in Split(cues, text, Trim(cues, text, new TextSpan(word.Start + length, word.End), cuts), cuts)) yield return rest;
                yield break;
            }

            if (cuts[word.End - length] && string.CompareOrdinal(text, word.End - length, phrase.Text, 0, length) == 0)
            {
                foreach (var rest in Split(cues, text, Trim(cues, text, new TextSpan(word.Start, word.End - length), cuts), cuts)) yield return rest;
                yield return new TextSpan(word.End - length, word.End);
                yield break;
            }
        }

        foreach (var phrase in cues["light"])
        {
            // 财政一年拿: what stands between two words parts them.
            if (phrase.Text.Length < 2 || word.Length < phrase.Text.Length + 2) continue;
            var at = text.IndexOf(phrase.Text, word.Start + 1, word.Length - 2, StringComparison.Ordinal);
            if (at < 0 || !cuts[at] || !cuts[at + phrase.Text.Length]) continue;
            var inner = new TextSpan(at, at + phrase.Text.Length);
            foreach (var part in Split(cues, text, Trim(cues, text, new TextSpan(word.Start, inner.Start), cuts), cuts)) yield return part;
            yield return inner;
            foreach (var part in Split(cues, text, Trim(cues, text, new TextSpan(inner.End, word.End), cuts), cuts)) yield return part;
            yield break;
        }

        yield return word;
    }
}
