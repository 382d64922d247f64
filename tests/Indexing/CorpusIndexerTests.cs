using PolicyBot.Indexer;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Indexing;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Indexing;

public sealed class CorpusIndexerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Corpus => Path.Combine(folder.Path, "corpus");

    private string Index => Path.Combine(folder.Path, "index");

    [Fact]
    public async Task Build_NewFolder_IsSearchable()
    {
        Write("a.txt", "东河小学办学标准\n\n小学班级学生数不超过46人。\n");
        var report = await BuildAsync();
        Assert.Equal((1, 1, 1), (report.Files, report.Documents, report.Read));
        Assert.Contains("46", Found("班级学生数"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_Unchanged_ReadsNothingAndKeepsTheGeneration()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        await BuildAsync();
        var generation = new Generations(Index).Current;
        var report = await BuildAsync();
        Assert.Equal((1, 1, 0), (report.Files, report.Documents, report.Read));
        Assert.Equal(generation, new Generations(Index).Current);
    }

    [Fact]
    public async Task Build_ChangedFile_ReplacesItsDocuments()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        Write("b.txt", "残疾儿童入学率达到九成。");
        await BuildAsync();
        Write("a.txt", "小学班级学生数不超过45人。");
        Assert.Equal(1, (await BuildAsync()).Read);
        Assert.Contains("45", Found("班级学生数"), StringComparison.Ordinal);
        Assert.DoesNotContain("46", Found("班级学生数"), StringComparison.Ordinal);
        Assert.Contains("九成", Found("残疾儿童入学率"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_RemovedFile_DisappearsWithItsDocuments()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        Write("b.txt", "残疾儿童入学率达到九成。");
        await BuildAsync();
        File.Delete(Path.Combine(Corpus, "a.txt"));
        Assert.Equal((1, 1), await BuildAsync() is var report ? (report.Removed, report.Documents) : default);
        Assert.Empty(Found("班级学生数"));
    }

    [Fact]
    public async Task Build_SameContentTwice_IsOneDocumentWithAWarning()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        Write("sub/b.txt", "小学班级学生数不超过46人。");
        var report = await BuildAsync();
        Assert.Equal((2, 1), (report.Files, report.Documents));
        Assert.Contains(report.Warnings, w => w.Contains("sub/b.txt", StringComparison.Ordinal) && w.Contains("a.txt", StringComparison.Ordinal));

        File.Delete(Path.Combine(Corpus, "a.txt"));
        Assert.Equal(1, (await BuildAsync()).Documents);
        Assert.Contains("46", Found("班级学生数"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_DocumentThatRepealsAnother_MarksIt()
    {
        Write("old.md", "---\ntitle: 青禾县学校办学办法\ndate: 2010-01-01\nstatus: 有效\n---\n\n每班不超过55人。\n");
        Write("new.md", "---\ntitle: 青禾县学校办学条例\ndate: 2020-01-01\nstatus: 有效\n---\n\n每班不超过45人。本条例自发布之日起施行，《青禾县学校办学办法》同时废止。\n");
        await BuildAsync();
        using var index = PolicyIndex.Open(Index);
        Assert.Equal(DocumentStatus.Repealed, index.Documents.Single(d => d.Path == "old.md").Metadata.Status);
        Assert.Equal(DocumentStatus.InForce, index.Documents.Single(d => d.Path == "new.md").Metadata.Status);
    }

    [Fact]
    public async Task Build_LinkOutOfTheFolderAndHiddenFiles_AreLeftOut()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        Write(".hidden.txt", "隐藏的文件。");
        Directory.CreateDirectory(Path.Combine(folder.Path, "outside"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "outside", "secret.txt"), "外面的文件。", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(Corpus, "way-out"), Path.Combine(folder.Path, "outside"));
        File.CreateSymbolicLink(Path.Combine(Corpus, "link.txt"), Path.Combine(folder.Path, "outside", "secret.txt"));
        var report = await BuildAsync();
        Assert.Equal(1, report.Documents);
        Assert.Equal(2, report.Warnings.Count(w => w.Contains("链接", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Build_FileThatCannotBeRead_GivesOneLineAndGoesOn()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        Write("broken.docx", "不是 docx");
        var report = await BuildAsync();
        Assert.Equal(1, report.Documents);
        Assert.Single(report.Warnings, w => w.Contains("broken.docx", StringComparison.Ordinal) && !w.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Build_TwoCorporaWithTheSameIds_KeepsAllDocuments()
    {
        Write("x.jsonl", """{"_id":"d0","title":"","text":"班级学生数不超过46人。"}""");
        Write("y.jsonl", """{"_id":"d0","title":"","text":"残疾儿童入学率达到九成。"}""");
        var report = await BuildAsync();
        Assert.Equal(2, report.Documents);
        Assert.Single(report.Warnings);
    }

    [Fact]
    public async Task Build_AnotherSchemasIndex_ReadsAllAgain()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        await BuildAsync();
        var current = new Generations(Index).Current!;
        (Manifest.Read(current)! with { Schema = Generations.Schema + 1 }).Write(current);
        Assert.Equal((1, 1), await BuildAsync() is var report ? (report.Read, report.Documents) : default);
    }

    [Fact]
    public async Task Build_WhileAReaderIsOpen_LeavesItOnItsGeneration()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        await BuildAsync();
        using var reader = PolicyIndex.Open(Index);
        foreach (var limit in Enumerable.Range(40, 3))
        {
            Write("a.txt", $"小学班级学生数不超过{limit}人。");
            await BuildAsync();
        }

        Assert.Contains("46", reader.Search(new PassageQuery("班级学生数"))[0].Passage.Text.Text, StringComparison.Ordinal);
        Assert.Contains("42", Found("班级学生数"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_WhileAnotherWorks_WaitsAndSaysSo()
    {
        Write("a.txt", "小学班级学生数不超过46人。");
        var said = new TaskCompletionSource();
        var other = await new Generations(Index).LockAsync(() => { }, TimeProvider.System, TestContext.Current.CancellationToken);
        var build = new CorpusIndexer(Index) { Waiting = said.SetResult }.BuildAsync([Corpus], cancellation: TestContext.Current.CancellationToken);
        await said.Task;
        Assert.False(build.IsCompleted);
        other.Dispose();
        Assert.Equal(1, (await build).Documents);
    }

    [Fact]
    public async Task Faults_OfADamagedSegment_AreFound()
    {
        Write("a.txt", string.Concat(Enumerable.Range(1, 50).Select(i => $"第{i}条 小学班级学生数不超过{i}人。\n")));
        await BuildAsync();
        using (var whole = PolicyIndex.Open(Index)) Assert.Empty(whole.Faults());
        var segment = Directory.GetFiles(new Generations(Index).Current!, "*.fdt").Single();
        var bytes = await File.ReadAllBytesAsync(segment, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(segment, bytes, TestContext.Current.CancellationToken);
        using var damaged = PolicyIndex.Open(Index);
        Assert.NotEmpty(damaged.Faults());
    }

    [Fact]
    public void Open_NoIndex_SaysWhatToDo() =>
        Assert.Contains("build", Assert.Throws<IndexUnavailableException>(() => PolicyIndex.Open(Index)).Message, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private Task<BuildReport> BuildAsync() => new CorpusIndexer(Index).BuildAsync([Corpus], cancellation: TestContext.Current.CancellationToken);

    private string Found(string query)
    {
        using var index = PolicyIndex.Open(Index);
        return string.Join('\n', index.Search(new PassageQuery(query)).Where(h => h.Highlights.Count > 0).Select(h => h.Passage.Text.Text));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Corpus, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
