using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using PolicyBot.Answers;
using PolicyBot.Conversations;

namespace PolicyBot.Tests.Channels.Http;

public sealed class HttpTests
{
    [Fact]
    public async Task Ask_Question_GivesTheWholeAnswer()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var answer = await AskAsync(bot, """{"id":7,"question":"我们班48人，超了吗？"}""");
        Assert.Equal("7", answer.GetProperty("id").GetString());
        Assert.Equal("check", answer.GetProperty("kind").GetString());
        Assert.Equal("not_met", answer.GetProperty("verdict").GetString());
        Assert.Equal(3, answer.GetProperty("gap").GetProperty("value").GetDecimal());
        var figure = answer.GetProperty("figures")[0];
        Assert.Equal("<=", figure.GetProperty("comparator").GetString());
        Assert.Equal("45", figure.GetProperty("value").GetRawText());
        Assert.Equal("requirement", figure.GetProperty("kind").GetString());
        var citation = answer.GetProperty("citations")[0];
        var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
        Assert.Equal(citation.GetProperty("quote").GetString(), Samples.Source[start..end]);
        Assert.True(answer.GetProperty("elapsed_ms").GetDouble() >= 0);
    }

    [Fact]
    public async Task Ask_HistoryAndProfile_ReachTheAssistant()
    {
        Turn? seen = null;
        await using var bot = await RunningBot.StartAsync(Samples.Index(), (turn, token) =>
        {
            seen = turn;
            return Samples.Assistant(turn, token);
        });
        await AskAsync(bot, """
            {"question":" 那初中呢？ ","history":[{"role":"user","text":"一"},{"role":"assistant","text":"二"}],
             "profile":{"stage":"初中","region":"某省","students":"1200","unknown":true}}
            """);
        Assert.NotNull(seen);
        Assert.Equal("那初中呢？", seen.Question);
        Assert.Equal([new Utterance(Speaker.User, "一"), new Utterance(Speaker.Assistant, "二")], seen.History);
        Assert.Equal(new SchoolProfile("初中", "某省", 1200), seen.Profile);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":"  "}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":"x","history":[{"role":"boss","text":"x"}]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":"x","history":[null]}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":"x","profile":{"students":-1}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"question":"x","profile":{"students":"many"}}""", HttpStatusCode.BadRequest)]
    public async Task Ask_WrongBody_IsAProblemInChinese(string body, HttpStatusCode status)
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var response = await PostAsync(bot, body);
        await IsProblemAsync(response, status);
    }

    [Fact]
    public async Task Ask_TooLong_IsAProblemInChinese()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var question = await PostAsync(bot, $$"""{"question":"{{new string('问', 2001)}}"}""");
        Assert.Contains("2000", await IsProblemAsync(question, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        using var body = await PostAsync(bot, $$"""{"question":"x","ignored":"{{new string('x', 65 * 1024)}}"}""");
        Assert.Contains("64 KB", await IsProblemAsync(body, HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NotJson_IsUnsupported()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var response = await bot.Http.PostAsync("/api/ask", new StringContent("question=x", Encoding.UTF8, "text/plain"));
        await IsProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Ask_AssistantFails_SaysNothingOfTheCause()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), (_, _) => throw new InvalidOperationException("the cause"));
        using var response = await PostAsync(bot, """{"question":"x"}""");
        Assert.DoesNotContain("cause", await IsProblemAsync(response, HttpStatusCode.InternalServerError), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_TooOften_IsRefusedWithATime()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant, questionsPerMinute: 2);
        for (var i = 0; i < 2; i++) await AskAsync(bot, """{"question":"面积"}""");
        using var response = await PostAsync(bot, """{"question":"面积"}""");
        await IsProblemAsync(response, HttpStatusCode.TooManyRequests);
        Assert.NotNull(response.Headers.RetryAfter);
        using var health = await bot.Http.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Document_Cited_ComesWithTheQuoteMarked()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var cited = Samples.Cite(Samples.Quote).Span;
        var document = await bot.Http.GetFromJsonAsync<JsonElement>($"/api/documents/{Samples.Id}?start={cited.Start}&end={cited.End}");
        Assert.Equal(Samples.Title, document.GetProperty("title").GetString());
        Assert.Equal("有效", document.GetProperty("status").GetString());
        var marked = document.GetProperty("passages").EnumerateArray().Single(passage => passage.GetProperty("marks").GetArrayLength() > 0);
        var mark = marked.GetProperty("marks")[0];
        Assert.Equal(Samples.Quote, marked.GetProperty("text").GetString()![mark[0].GetInt32()..mark[1].GetInt32()]);
        Assert.Equal("第二章 校舍与场地", marked.GetProperty("section").GetString());
    }

    [Theory]
    [InlineData("/api/documents/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/standard-1?start=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/documents/standard-1?start=5&end=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/documents/standard-1?start=x&end=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/ask", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/..%2f..%2fappsettings.json", HttpStatusCode.NotFound)]
    [InlineData("/appsettings.json", HttpStatusCode.NotFound)]
    public async Task Get_WrongAddress_IsAProblemInChinese(string address, HttpStatusCode status)
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var response = await bot.Http.GetAsync(address);
        await IsProblemAsync(response, status);
    }

    [Fact]
    public async Task Health_IndexOpen_CountsDocuments()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var health = await bot.Http.GetFromJsonAsync<JsonElement>("/health");
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Equal(1, health.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Metrics_AfterQuestions_CountThemByKind()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        await AskAsync(bot, """{"question":"我们班48人，超了吗？"}""");
        var metrics = await bot.Http.GetStringAsync("/metrics");
        // The meter is heard by its name: bots of other tests in this process count too.
        Assert.Matches("policybot_questions_total\\{[^}]*kind=\"check\"[^}]*verdict=\"not_met\"[^}]*\\} [1-9]", metrics);
        Assert.Contains("policybot_answer_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("48人", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheApi()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        var api = await bot.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        Assert.True(api.GetProperty("paths").TryGetProperty("/api/ask", out _));
        Assert.True(api.GetProperty("components").GetProperty("schemas").TryGetProperty("AnswerMessage", out var answer));
        Assert.True(answer.GetProperty("properties").TryGetProperty("elapsed_ms", out _));
    }

    [Fact]
    public async Task Page_IsServedWithStrictHeadersCompressedAndRevalidated()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var page = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, "/js/app.js");
        using var first = await bot.Http.GetAsync("/js/app.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await bot.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Request_ForAnotherHost_IsRefused()
    {
        await using var bot = await RunningBot.StartAsync(Samples.Index(), Samples.Assistant);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = "evil.example" } };
        using var response = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Ask_RangeAndNulls_KeepTheirForm()
    {
        var range = new Answer(AnswerKind.Answer, "6至12班", [Samples.Range], [], []);
        await using var bot = await RunningBot.StartAsync(Samples.Index(), (_, _) => Task.FromResult(range));
        var answer = await AskAsync(bot, """{"question":"x"}""");
        Assert.Equal("[6,12]", answer.GetProperty("figures")[0].GetProperty("value").GetRawText());
        Assert.Equal("range", answer.GetProperty("figures")[0].GetProperty("comparator").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("verdict").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("gap").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("id").ValueKind);
    }

    private static async Task<JsonElement> AskAsync(RunningBot bot, string body)
    {
        using var response = await PostAsync(bot, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Task<HttpResponseMessage> PostAsync(RunningBot bot, string body) =>
        bot.Http.PostAsync("/api/ask", new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<string> IsProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Matches("[一-鿿]", problem.GetProperty("title").GetString());
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Matches("[一-鿿]", detail);
        return problem.GetRawText();
    }
}
