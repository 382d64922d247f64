using PolicyBot.Answers;
using PolicyBot.Conversations;
using PolicyBot.Indexer.Index;

namespace PolicyBot.Drafting;

/// <summary>A turn that asks for something to be written → the text, its sources and what is left to fill in.</summary>
public sealed class DraftWriter(IPolicyIndex index, TemplateFolder templates)
{
    public Answer Write(Turn turn)
    {
        if (DraftRequest.Read(turn, templates) is not { } request) return Choose();
        var template = request.Section is null ? request.Template : request.Template.Only(request.Section) ?? request.Template;
        var draft = new Drafter(index).Write(template, request.Facts);
        var citations = draft.Sources
            .Select(source => source.Requirement)
            .Where(record => record.Document is not null)
            .Select(record => new Citation(record.Document!, index.Document(record.Document!)!.Metadata.Title, record.Section ?? string.Empty, record.Quote, record.Span))
            .ToList();
        var next = draft.Blanks.Take(1).Select(blank => $"{turn.Question.TrimEnd('。', '.')}，{blank}：")
            .Concat(request.Section is null ? template.Sections.Where(section => section.Level == 2).Take(2).Select(section => $"只写《{template.Title}》的“{section.Heading}”") : []);
        return new Answer(AnswerKind.Draft, DraftMarkdown.Write(draft), [.. draft.Sources.Select(source => source.Requirement)], citations, [.. next]);
    }

    private Answer Choose()
    {
        var titles = templates.Names.Select(name => templates.Load(name).Title).ToList();
        return titles.Count == 0
            ? new Answer(AnswerKind.Decline, "还没有可用的模板。请把模板（.md）放进语料库的 templates 文件夹。", [], [], [])
            : new Answer(AnswerKind.Clarify, $"要写哪一份？现有模板：{string.Join("、", titles.Select(title => $"《{title}》"))}。", [], [], [.. titles.Take(3).Select(title => $"写一份{title}")]);
    }
}
