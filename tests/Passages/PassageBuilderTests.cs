using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Tests.Documents;

namespace PolicyBot.Tests.Passages;

public class PassageBuilderTests
{
    [Fact]
    public void Build_LongSection_CutsBetweenSentencesOnly()
    {
        var sentence = "生均教学及辅助用房面积小学不低于4.5平方米，初中不低于5.8平方米，由县级教育行政部门逐校核定并向社会公布。";
        var document = Document($"办学标准\n一、用房面积\n{string.Concat(Enumerable.Repeat(sentence, 20))}");
        var passages = new PassageBuilder().Build(document);
        Assert.True(passages.Count > 1);
        Assert.All(passages, passage => Assert.InRange(passage.Text.Text.Length, sentence.Length, 400));
        Assert.All(passages, passage => Assert.EndsWith("公布。", passage.Text.Text, StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.Equal("一、用房面积", passage.Section));
    }

    [Fact]
    public void Build_Clause_KeepsItsNumber()
    {
        var passages = new PassageBuilder().Build(Document("管理办法\n第一章 总则\n第十二条 每班不超过45人。"));
        Assert.Equal("第十二条 每班不超过45人。", Assert.Single(passages).Text.Text);
    }

    [Fact]
    public void Build_Passage_StandsInItsSource()
    {
        var document = Document("管理办法\n第一章 总则\n第十二条 每班不超过45人。\n第十三条 每生绿化不低于0.5平方米。");
        foreach (var passage in new PassageBuilder().Build(document))
        {
            Assert.Equal(passage.Text.Text, passage.Span.Of(document.Source));
        }
    }

    [Fact]
    public void Build_Table_GivesEachRowItsCaptionAndHeaders()
    {
        const string source = "表1 班额\n学段|上限（人）\n小学|45\n初中|50";
        TextSpan Of(string words) => new(source.IndexOf(words, StringComparison.Ordinal), source.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var table = new LaidOutTable(Of("表1 班额"), [[Of("学段"), Of("上限（人）")], [Of("小学"), Of("45")], [Of("初中"), Of("50")]], 1, new TextSpan(0, source.Length));
        var reading = new FileReader().Read(new LaidOutFile("表.txt", "utf-8", source, [table], [], [], []));
        var passage = Assert.Single(new PassageBuilder().Build(Assert.Single(reading.Documents)));
        Assert.Equal("表1 班额\n学段：小学；上限（人）：45\n学段：初中；上限（人）：50", passage.Text.Text);
    }

    [Fact]
    public void Build_HeadingThatTellsADate_IsAPassageOfItsOwn()
    {
        var passages = new PassageBuilder().Build(Document("迎检方案\n一、步骤安排\n（一）动员阶段（2027年3月2日至9日）\n召开动员会。\n（二）整改阶段\n逐项整改。"));
        Assert.Equal(["（一）动员阶段（2027年3月2日至9日）", "召开动员会。", "逐项整改。"], passages.Select(passage => passage.Text.Text));
        Assert.Equal("一、步骤安排", passages[0].Section);
    }

    [Fact]
    public void Build_VeryLongSentence_StaysWholeUpToABound()
    {
        var passages = new PassageBuilder().Build(Document("办学标准\n各校要" + string.Concat(Enumerable.Repeat("改善条件，配齐设备；", 60)) + "到位。"));
        Assert.Single(passages);
    }

    private static PolicyDocument Document(string text) => Assert.Single(Readings.Of(text).Documents);
}
