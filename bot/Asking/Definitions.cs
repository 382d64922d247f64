using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>
/// The word whose meaning a question asks for, and what tells it: a sentence that sets out from the word (全县的平均值，为各校总量之和除以…), where others only use
/// it, or one that lists what the word sums up (“四个合格”: 师资合格、图书合格…).
/// </summary>
internal static partial class Definitions
{
    /// <summary>What a sentence gains that tells the meaning of the very word.</summary>
    private const double Told = 4;

    /// <summary>How many characters of a verb may stand before the word in its clause: 坚持两个提升，就是.</summary>
    private const int Verb = 2;

    private const int Shortest = 3;

    /// <summary>What documents tell the meaning of their words with.</summary>
    private const string Meaning = "所称 是指 含义";

    /// <summary>What stands right before the words that ask; null when that says too little, or the question asks for no meaning. Of a list only a word in quotation marks: “八配套”包括什么.</summary>
    /// <param name="core">The clause that asks, without the words that ask.</param>
    /// <param name="cue">The words that ask; null when none do.</param>
    public static string? Word(QuestionKind kind, string core, IReadOnlyList<Term> terms, string? cue)
    {
        if (kind is not (QuestionKind.Define or QuestionKind.Explain or QuestionKind.List)) return null;
        var last = Tail().Replace(core, string.Empty);
        if (Quoted().Match(last) is { Success: true } quoted) return quoted.Groups["word"].Value;
        if (kind == QuestionKind.List && !(cue is not null && Parting().IsMatch(cue)) && !Parted().IsMatch(last)) return null;
        if (kind == QuestionKind.List) last = Tail().Replace(Parted().Replace(last, string.Empty), string.Empty);
        last = last[(last.LastIndexOfAny([' ', '，', ',', '、', '：', ':', '”', '"']) + 1)..];
        last = last[(last.LastIndexOf('的') + 1)..];
        return last.Length >= Shortest && (kind == QuestionKind.List || terms.Any(term => !term.Light && (last.EndsWith(term.Text, StringComparison.Ordinal) || term.Text.EndsWith(last, StringComparison.Ordinal)))) ? last : Counted().IsMatch(last) ? last : null;
    }

    /// <summary>What to search for besides: the word with what goes on from it in a definition, or in a sentence that tells its parts.</summary>
    public static IEnumerable<string> Sought(Question question) => question.Defined is not { } word ? [] : question.Kind == QuestionKind.List ? [$"{word}包括 {word}分为"] : question.SinglesOut ? [Meaning] : [$"{word} {Meaning}"];

    /// <summary>What it counts for that the evidence tells the meaning of the word.</summary>
    public static double Favour(Question question, Evidence evidence) =>
        evidence.Record is null && question.Defined is { } word && (IsSubject(evidence.Sentence, word, question.Kind == QuestionKind.List) || IsSum(evidence.Sentence, word, question.Text))
            ? question.Kind == QuestionKind.Define && !Quoted().IsMatch(word) && IsSubject(evidence.Sentence, word, parts: true) ? Told / 2 : Told : 0;

    /// <summary>Whether a clause sets out from the word, or from what ends with it, and goes on as a definition does, or as what tells its parts.</summary>
    private static bool IsSubject(string sentence, string word, bool parts)
    {
        var plain = SoCalled().Replace(ListMark.Strip(sentence), string.Empty).Replace("的", string.Empty, StringComparison.Ordinal);
        for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var before = plain[Clause.Around(plain, new TextSpan(at, at)).Start..at];
            var behind = plain[(at + word.Length)..];
            if (parts && !Parts().IsMatch(behind)) continue;
            if (parts) behind = behind[behind.IndexOfAny(['包', '分', '由'])..];
            // 全县的平均值，为…: but 建立评价体系，为…提供依据 tells what for.
            if (before.Any(PlainText.IsHan) ? before.Count(PlainText.IsHan) <= Verb && Opening.GoesOnDefining(behind) : Opening.GoesOnDefining(behind.TrimStart('，', ','))) return true;
        }

        return false;
    }

    /// <summary>Whether as many items stand side by side as the word counts, each with what it sums up; of an open number (那几个“一样”) at least two.</summary>
    private static bool IsSum(string sentence, string word, string question)
    {
        var (counted, sum, number) = (Counted().Match(word), word, 0);
        if (counted.Success) (sum, number) = (counted.Groups["sum"].Value, (int)(Numeral.Read(counted.Groups["number"].Value, 0)?.Value ?? 0));
        else if (!Open().IsMatch(question)) return false;
        return Sides().Split(sentence).Max(side => Items(side, '、')) is var beside && (number > 0 ? beside == number || (number > 2 && Items(sentence, ',') == number) : beside > 1);

        int Items(string text, char mark) => text.Replace('，', ',').Split(mark).Count(item => item.Contains(sum, StringComparison.Ordinal) && !(counted.Success && item.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>本条例所称: what comes before the word in a law.</summary>
    [GeneratedRegex("本[一-鿿]{1,4}(?:所称|所指|中)的?")]
    private static partial Regex SoCalled();

    /// <summary>包括哪些, 分为哪几类: what asks for the parts of what stands before it.</summary>
    [GeneratedRegex("^(?:都|应当?|主要)?(?:包[括含]|分[为成]?|由)")]
    private static partial Regex Parting();

    [GeneratedRegex("(?:包[括含]|分[为成]?)$")]
    private static partial Regex Parted();

    [GeneratedRegex("^[”\"』」》）)]?[，,]?(?:应当?|主要|一般|可以|必须|具体|都)*(?:包[括含]|分[为成]|由[^，。；]+组成)")]
    private static partial Regex Parts();

    [GeneratedRegex("(?:应当|应|主要|[是的指为即里中 ])+$")]
    private static partial Regex Tail();

    [GeneratedRegex("[“\"「『‘](?<word>[一-鿿0-9]{2,12})[”\"」』’]$")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?<number>[两二三四五六七八九十])(?:个|项|大)?(?<sum>[一-鿿]{2,4})$")]
    private static partial Regex Counted();

    [GeneratedRegex("几[个项]?[“\"「『‘]")]
    private static partial Regex Open();

    [GeneratedRegex("[，,；;。：:]")]
    private static partial Regex Sides();
}
