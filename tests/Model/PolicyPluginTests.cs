using Microsoft.Extensions.Time.Testing;
using Microsoft.SemanticKernel;
using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Drafting;
using PolicyBot.Model;

namespace PolicyBot.Tests.Model;

/// <summary>The plugin as a language model sees it: functions with descriptions, called by name with plain text.</summary>
public sealed class PolicyPluginTests
{
    private static Kernel Kernel()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromObject(new PolicyPlugin(Standards.Index(), new TemplateFolder("nowhere"), new Calendar(new FakeTimeProvider(new DateTimeOffset(2025, 9, 1, 8, 0, 0, TimeSpan.Zero)))), PolicyPlugin.Name);
        return kernel;
    }

    [Fact]
    public void Functions_EachIsDescribedWithItsParameters()
    {
        var functions = Kernel().Plugins[PolicyPlugin.Name].GetFunctionsMetadata();
        Assert.Equal(["check", "draft", "requirements", "search"], functions.Select(function => function.Name).Order(StringComparer.Ordinal));
        Assert.All(functions, function =>
        {
            Assert.NotEmpty(function.Description);
            Assert.All(function.Parameters, parameter => Assert.NotEmpty(parameter.Description));
        });
    }

    [Fact]
    public async Task Check_PlainText_GivesTheVerdict()
    {
        var result = await Kernel().InvokeAsync<Answer>(PolicyPlugin.Name, "check", new KernelArguments { ["claim"] = "小学生均体育运动场馆面积7.5平方米够不够？" });
        Assert.Equal(Verdict.Met, result!.Verdict);
    }

    [Fact]
    public async Task Search_PlainText_AnswersWithItsSource()
    {
        var result = await Kernel().InvokeAsync<Answer>(PolicyPlugin.Name, "search", new KernelArguments { ["question"] = "小学生均体育运动场馆面积最低多少？" });
        Assert.Contains("7.5", result!.Text, StringComparison.Ordinal);
        Assert.Equal("national", result.Citations[0].Document);
    }
}
