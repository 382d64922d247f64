namespace PolicyBot.Tests.Documents.Formats;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Read_HeadingsListsAndTables_AreLaidOut()
    {
        var file = Reading.Of(
            "a.md",
            """
            ---
            title: 办学标准
            level: 国家
            ---

            # 办学标准

            <!-- 内部
            说明 -->
            ## 一、班额 ##

            - 小学不超过45人；
            2. 初中不超过**50**人。

            > 引用一句

            说明
            ----

            | 指标 | 小学 | 初中 |
            |---|:-:|--:|
            | 生均用房 | 4.5 | 5.8 |
            | 器材 | 0.2 |

            ***
            ```
            # 不是标题
            ```
            价格为 3|4
            """);
        Assert.Equal(
            """
            ---
            title: 办学标准
            level: 国家
            ---
            # 办学标准
            ## 一、班额
            小学不超过45人；
            2. 初中不超过**50**人。
            引用一句
            ## 说明
            = 指标 | 小学 | 初中
            - 生均用房 | 4.5 | 5.8
            - 器材 | 0.2 | 
            # 不是标题
            价格为 3|4
            """,
            Reading.Shown(file));
        Assert.Contains(file.Dropped, d => d.Reason == "注释" && d.Span.Of(file.Text).StartsWith("<!--", StringComparison.Ordinal));
        Layouts.AssertEveryCharacterIsAccountedFor(file);
    }

    [Fact]
    public void Read_CarriageReturns_AreLineEnds() => Assert.Equal("# 甲\n乙\n丙", Reading.Shown(Reading.Of("a.md", "# 甲\r\n乙\r丙\r\n")));
}
