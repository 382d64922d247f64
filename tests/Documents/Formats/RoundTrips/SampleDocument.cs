using PolicyBot.Indexer.Lexicon;

namespace PolicyBot.Tests.Documents.Formats.RoundTrips;

internal abstract record SampleBlock;

internal sealed record SampleHeading(int Level, string Text) : SampleBlock;

internal sealed record SampleParagraph(string Text) : SampleBlock;

internal sealed record SampleList(bool Ordered, IReadOnlyList<string> Items) : SampleBlock;

/// <summary>The first row names the columns.</summary>
internal sealed record SampleTable(IReadOnlyList<IReadOnlyList<string>> Rows) : SampleBlock;

/// <summary>A document made up from a seed: headings of three levels, paragraphs, lists and tables with figures.</summary>
internal sealed record SampleDocument(IReadOnlyList<SampleBlock> Blocks)
{
    private static readonly string[] Subjects = ["各学校", "县教育局", "乡镇中心学校", "每所小学", "寄宿制学校", "教学点", "初中学校"];
    private static readonly string[] Verbs = ["应当", "不得低于", "力争达到", "严格控制在", "逐步提高到", "定期检查"];
    private static readonly string[] Objects = ["生均教学用房面积", "教师培训经费", "班级人数", "体育场地", "图书配备", "多媒体教室", "残疾儿童入学率"];
    private static readonly string[] Figures = ["4.5平方米", "1.5%", "45人", "2025年", "1:19", "100Mbps", "96%以上", "三间", "12班"];

    public static SampleDocument Make(int seed)
    {
        var random = new Random(seed);
        var blocks = new List<SampleBlock> { new SampleHeading(1, $"{Pick(random, "某县", "某市", "某镇")}{Pick(random, Objects)}工作方案") };
        for (var section = 1; section <= random.Next(2, 5); section++)
        {
            blocks.Add(new SampleHeading(2, $"{"一二三四五"[section - 1]}、{Pick(random, Objects)}要求"));
            for (var part = 1; part <= random.Next(1, 4); part++)
            {
                if (random.Next(3) == 0) blocks.Add(new SampleHeading(3, $"（{"一二三四"[part - 1]}）{Pick(random, Objects)}"));
                blocks.Add(new SampleParagraph(Text(random, random.Next(1, 7))));
                if (random.Next(3) == 0) blocks.Add(new SampleList(random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Text(random, random.Next(1, 3)))]));
                if (random.Next(4) == 0) blocks.AddRange([Table(random), new SampleParagraph(Text(random, 2))]);
            }
        }

        return new SampleDocument(blocks);
    }

    /// <summary>The same document in the other script.</summary>
    public SampleDocument ToTraditional() => new([.. Blocks.Select(block => (SampleBlock)(block switch
    {
        SampleHeading heading => heading with { Text = HanVariants.ToTraditional(heading.Text) },
        SampleParagraph paragraph => new SampleParagraph(HanVariants.ToTraditional(paragraph.Text)),
        SampleList list => list with { Items = [.. list.Items.Select(HanVariants.ToTraditional)] },
        SampleTable table => new SampleTable([.. table.Rows.Select(row => row.Select(HanVariants.ToTraditional).ToList())]),
        _ => block,
    }))]);

    /// <summary>As <see cref="Reading.Shown"/> shows what was read.</summary>
    public string Shown() => string.Join('\n', Blocks.SelectMany(block => block switch
    {
        SampleHeading heading => [$"{new string('#', heading.Level)} {heading.Text}"],
        SampleParagraph paragraph => [paragraph.Text],
        SampleList list => list.Items.Select((item, i) => list.Ordered ? $"{i + 1}. {item}" : item),
        SampleTable table => table.Rows.Select((row, i) => (i == 0 ? "= " : "- ") + string.Join(" | ", row)),
        _ => Enumerable.Empty<string>(),
    }));

    private static SampleTable Table(Random random)
    {
        var columns = random.Next(2, 5);
        List<IReadOnlyList<string>> rows = [["指标", .. new[] { "小学", "初中", "备注" }.Take(columns - 1)]];
        for (var row = 0; row < random.Next(1, 6); row++) rows.Add([Pick(random, Objects), .. Enumerable.Range(1, columns - 1).Select(_ => Pick(random, Figures))]);
        return new SampleTable(rows);
    }

    private static string Text(Random random, int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(_ =>
        $"{Pick(random, Subjects)}{Pick(random, Objects)}{Pick(random, Verbs)}{Pick(random, Figures)}，{Pick(random, Verbs)}{Pick(random, Figures)}。"));

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];
}
