using Microsoft.Extensions.Configuration;
using PolicyBot.Configuration;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Configuration;

public sealed class OptionsReaderTests
{
    [Fact]
    public void Read_NothingGiven_GivesDefaults()
    {
        using var here = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(here.Path, "corpus"));
        var options = Read(here.Path, []);
        Assert.Equal(Path.Combine(here.Path, "corpus"), options.CorpusPath);
        Assert.Equal(Path.Combine(here.Path, ".index"), options.IndexPath);
        Assert.Null(options.Model);
        Assert.Null(options.Embeddings);
        Assert.Equal([new Uri("http://127.0.0.1:3978")], options.Serve.Urls);
        Assert.False(options.Serve.AllowRemote);
    }

    [Fact]
    public void Read_NoCorpusHere_TakesTheOneAboveTheProgram()
    {
        using var repository = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(repository.Path, "corpus"));
        var program = Directory.CreateDirectory(Path.Combine(repository.Path, "bot", "bin")).FullName;
        var options = OptionsReader.Read(new ConfigurationBuilder().Build(), elsewhere.Path, program);
        Assert.Equal(Path.Combine(repository.Path, "corpus"), options.CorpusPath);
        Assert.Equal(Path.Combine(repository.Path, ".index"), options.IndexPath);
    }

    [Fact]
    public void Read_RelativePaths_AreOfTheWorkingDirectory()
    {
        using var here = new TemporaryFolder();
        var options = Read(here.Path, [("Corpus:Path", "docs"), ("Index:Path", "deep/index")]);
        Assert.Equal(Path.Combine(here.Path, "docs"), options.CorpusPath);
        Assert.Equal(Path.Combine(here.Path, "deep", "index"), options.IndexPath);
    }

    [Fact]
    public void Read_Model_IsKeptAndItsKeyNeverShown()
    {
        var options = Read("/", [("Model:Endpoint", "http://127.0.0.1:11434/v1"), ("Model:Name", "small"), ("Model:Key", "secret")]);
        Assert.Equal(new EndpointOptions(new Uri("http://127.0.0.1:11434/v1"), "small", "secret"), options.Model);
        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyMistakes_NamesAllInOneLine()
    {
        var mistake = Assert.Throws<ConfigurationException>(() => Read("/",
        [
            ("Model:Endpoint", "localhost:11434"),
            ("Model:Key", "top-secret"),
            ("Modle:Name", "ignored: another program's"),
            ("Embeddings:Url", "http://127.0.0.1"),
            ("Serve:Urls", "http://192.168.1.5:80;ftp://127.0.0.1"),
            ("Serve:AllowRemote", "maybe"),
            ("Serve:QuestionsPerMinute", "0"),
        ]));
        Assert.Equal(7, mistake.Mistakes.Count);
        Assert.Contains("配置有 7 处错误", mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
        Assert.DoesNotContain("top-secret", mistake.Message, StringComparison.Ordinal);
        foreach (var named in new[] { "Model__Endpoint", "localhost:11434", "Model__Name", "Embeddings__Url", "Serve__AllowRemote=true", "ftp://127.0.0.1", "“maybe”", "1 到 1000000" })
        {
            Assert.Contains(named, mistake.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", "false", true)]
    [InlineData("http://localhost:5000;http://[::1]:5000", "false", true)]
    [InlineData("http://0.0.0.0:5000", "false", false)]
    [InlineData("http://0.0.0.0:5000", "true", true)]
    [InlineData("https://127.0.0.1:5000", "true", false)]
    [InlineData("http://example.org", "false", false)]
    public void Read_Urls_AreOfThisMachineUnlessAllowed(string urls, string remote, bool allowed)
    {
        var read = Record.Exception(() => Read("/", [("Serve:Urls", urls), ("Serve:AllowRemote", remote)]));
        Assert.Equal(allowed, read is null);
    }

    private static BotOptions Read(string here, (string Key, string Value)[] given) => OptionsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build(), here, "/");
}
