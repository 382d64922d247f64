using System.Text.Json;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Gold;

/// <summary>One line of the gold set; README.md beside it says what each field means.</summary>
public sealed record GoldItem(
    string Id,
    string Type,
    string Question,
    string Half,
    IReadOnlyList<string> AnswerMust,
    IReadOnlyList<string> AnswerAny,
    IReadOnlyList<string> AnswerMustNot,
    IReadOnlyList<GoldEvidence>? Evidence = null,
    IReadOnlyList<GoldUtterance>? History = null,
    IReadOnlyList<string>? Tags = null,
    string? Kind = null,
    string? Verdict = null,
    GoldGap? Gap = null)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<GoldItem> All { get; } = [.. Read("tuning"), .. Read("test")];

    /// <summary>Later questions in other people's words; wide-tuning.jsonl is what the weights of evidence are found from.</summary>
    public static IReadOnlyList<GoldItem> Wide { get; } = [.. Read("wide-tuning"), .. Read("wide-test")];

    public bool Has(string tag) => Tags?.Contains(tag, StringComparer.Ordinal) ?? false;

    private static IEnumerable<GoldItem> Read(string half) =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "Gold", half + ".jsonl"))
        select JsonSerializer.Deserialize<GoldItem>(line, Options)!;
}

/// <param name="File">A corpus file relative to <c>corpus/</c>, or a seed's file name.</param>
/// <param name="Start">UTF-16, inclusive, into the decoded file.</param>
/// <param name="End">Exclusive.</param>
public sealed record GoldEvidence(string File, int Start, int End)
{
    public bool IsInTheCorpus => File.Contains('/');

    /// <summary>The text at the place; the test is skipped where a seed's folder is absent.</summary>
    public string Text()
    {
        var path = IsInTheCorpus ? Path.Combine(Repository.Root, "corpus", File) : Repository.Shared("seeds", File);
        var text = System.IO.File.ReadAllText(path);
        Assert.InRange(End, Start + 1, text.Length);
        return text[Start..End];
    }
}

public sealed record GoldUtterance(string Role, string Text);

public sealed record GoldGap(decimal Value, string Unit);
