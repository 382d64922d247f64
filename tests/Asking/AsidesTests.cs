using PolicyBot.Asking;

namespace PolicyBot.Tests.Asking;

public sealed class AsidesTests
{
    [Theory]
    [InlineData("我们正忙着搬家，新花坛要多大？", "新花坛要多大")]
    [InlineData("柳林镇有人来问，花坛里能不能种菜？", "花坛里能不能种菜")]
    [InlineData("花坛最多种几棵树？我在写总结", "花坛最多种几棵树")]
    [InlineData("我在写总结，想了解花坛的大小要求", "想了解花坛的大小要求")]
    [InlineData("我们有20个花坛，该配几个花匠？", null)]
    [InlineData("花坛的树，最多种几棵？", null)]
    [InlineData("我想要个花坛的话，先找谁批？", null)]
    [InlineData("我家种了棵树，它能长多高？", null)]
    [InlineData("我刚来，多大？", null)]
    public void Without_ClauseThatOnlyTells_LeavesTheQuestion(string text, string? left) => Assert.Equal(left, Asides.Without(text));
}
