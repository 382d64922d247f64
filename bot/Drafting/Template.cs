namespace PolicyBot.Drafting;

/// <summary>A plan to be written: headings and paragraphs with placeholders in them.</summary>
/// <param name="Name">The file's name without <c>.md</c>.</param>
public sealed record Template(string Name, string Title, IReadOnlyList<TemplateSection> Sections)
{
    /// <summary>
    /// The section whose heading holds <paramref name="heading"/>, with its subsections; null when there is none.
    /// </summary>
    public Template? Only(string heading)
    {
        var first = Sections.ToList().FindIndex(section => section.Heading.Contains(heading, StringComparison.Ordinal));
        if (first < 0) return null;
        var level = Sections[first].Level;
        return this with { Sections = [Sections[first], .. Sections.Skip(first + 1).TakeWhile(section => section.Level > level)] };
    }
}

/// <param name="Heading">As it stands, without the Markdown marks; empty for what stands before the first heading.</param>
/// <param name="Level">1 for <c>#</c>; 0 before the first heading.</param>
/// <param name="Lines">The Markdown lines under the heading, placeholders and all.</param>
public sealed record TemplateSection(string Heading, int Level, IReadOnlyList<string> Lines);
