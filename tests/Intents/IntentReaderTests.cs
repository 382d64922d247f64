using System.Text.Json;
using PolicyBot.Conversations;
using PolicyBot.Intents;

namespace PolicyBot.Tests.Intents;

public sealed class IntentReaderTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string, string[], string> Cases()
    {
        var data = new TheoryData<string, string[], string>();
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Specs", "intents.json"));
        foreach (var item in JsonSerializer.Deserialize<List<IntentCase>>(file, Web)!) data.Add(item.Message, item.Said ?? [], item.Intent);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_Message_GivesIntent(string message, string[] said, string intent)
    {
        var history = said.Select(text => new Utterance(Speaker.User, text)).ToList();

        var read = new IntentReader().Read(new Turn(null, message, history, SchoolProfile.Unknown)).First;

        Assert.Equal(intent, read.ToString());
    }

    private sealed record IntentCase(string Message, string[]? Said, string Intent);
}
