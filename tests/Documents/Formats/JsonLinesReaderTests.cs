using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Documents.Formats;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public void Read_ACorpus_GivesADocumentALineAndNamesBadLines()
    {
        var lines = "\uFEFF{\"_id\":\"d1\",\"title\":\"甲\",\"text\":\"一句。\\n二句。\"}\r\n{\"_id\":\n\n{\"title\":\"无正文\"}\n{\"_id\":7,\"text\":\"三句。\"}";
        var files = Reading.All("corpus.jsonl", Encoding.UTF8.GetBytes(lines));
        Assert.Equal(
            [new GivenIdentity("d1", "甲"), new GivenIdentity("7", ""), null],
            files.Select(f => f.Given));
        Assert.Equal("一句。\n二句。", Reading.Shown(files[0]));
        Assert.Equal(["第 2 行不是完整的 JSON，已跳过", "第 4 行没有 text 字段，已跳过"], files[^1].Warnings);
    }

    [Fact]
    public void Read_NoGoodLine_SaysWhichIsTheFirstBadOne() =>
        Assert.Equal("corpus.jsonl：第 1 行不是完整的 JSON，请把每行写成 {\"_id\",\"title\",\"text\"}", Reading.Failure("corpus.jsonl", "{"u8.ToArray()));
}
