using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>
/// Cuts the sections of a document into passages of whole sentences, some 150–400 characters each, so that a figure stays with its
/// indicator and a clause's number with its body. A table's rows keep their caption and their column headers. A heading that tells a
/// date stands for itself.
/// </summary>
public sealed partial class PassageBuilder
{
    private const int Enough = 150;
    private const int Most = 400;
    private const int Bound = 1200;

    public IReadOnlyList<Passage> Build(PolicyDocument document)
    {
        List<Passage> passages = [];
        foreach (var section in document.Sections)
        {
            var open = new MappedText.Builder();
            if (section.Heading is { } heading && Dated().IsMatch(heading.Text)) Add(document, section with { Path = [.. section.Path.SkipLast(1)] }, heading, passages);
            foreach (var block in section.Blocks)
            {
                if (block is Table table)
                {
                    Flush(document, section, ref open, passages);
                    foreach (var row in TableRows.Read(table, Most)) Add(document, section, row, passages);
                    continue;
                }

                if (block is not Paragraph paragraph) continue;
                foreach (var sentence in Sentences.Of(paragraph.Text, Bound))
                {
                    if (open.Length > 0 && (open.Length + sentence.Text.Length > Most || (open.Length >= Enough && IsFirst(sentence, paragraph))))
                    {
                        Flush(document, section, ref open, passages);
                    }

                    if (open.Length > 0 && IsFirst(sentence, paragraph)) open.Insert("\n");
                    open.Append(sentence);
                }
            }

            Flush(document, section, ref open, passages);
        }

        return passages;
    }

    /// <summary>二、宣传发动阶段（3月2日至6日）: a heading that tells a date is a passage of its own.</summary>
    [GeneratedRegex("[0-9]月|[一二三四五六七八九十]月(?![考份末])")]
    private static partial Regex Dated();

    private static bool IsFirst(MappedText sentence, Paragraph paragraph) => sentence.Source?.Start == paragraph.Text.Source?.Start;

    private static void Flush(PolicyDocument document, Section section, ref MappedText.Builder open, List<Passage> passages)
    {
        if (open.Length == 0) return;
        Add(document, section, open.Build(), passages);
        open = new MappedText.Builder();
    }

    private static void Add(PolicyDocument document, Section section, MappedText text, List<Passage> passages)
    {
        if (text.Source is { } span) passages.Add(new Passage(document.Id, passages.Count, section.Path, text, span));
    }
}
