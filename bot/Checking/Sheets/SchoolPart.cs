using PolicyBot.Conversations;

namespace PolicyBot.Checking.Sheets;

/// <summary>One stage of one school of a sheet: what standards are held against. A school with one stage is one part.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Stage">小学, 初中…; null when the sheet does not tell.</param>
/// <param name="Share">Of what the school's stages share, for schools with several; null for those with one.</param>
public sealed record SchoolPart(int Row, string Name, string? Stage, int? Students, int? Classes, decimal? Share = null, int? AllStudents = null)
{
    /// <summary>As reports name it: 第一中学（初中部）.</summary>
    public string Title => Share is null ? Name : $"{Name}（{Stage}部）";

    public SchoolProfile Profile => new(Stage, null, Students, null, Classes);
}
