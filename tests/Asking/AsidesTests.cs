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

    [Theory]
    [InlineData("隔壁镇上吵翻了，花坛里最多种几棵树？", "花坛里最多种几棵树")]
    [InlineData("花匠请了假，邻居来敲门，花坛里最多种几棵树？", "邻居来敲门，花坛里最多种几棵树|花坛里最多种几棵树")]
    [InlineData("有20个花坛，最多种几棵树才不犯规？", "")]
    [InlineData("要是没有花匠，花坛里最多种几棵树？", "")]
    [InlineData("花匠有几个，花坛里最多种几棵树？", "")]
    [InlineData("花坛的树，种几棵？", "")]
    public void Later_ClauseThatLeadsUp_IsLeftOut(string text, string left) => Assert.Equal(left, string.Join('|', Asides.Later(text)));
}
