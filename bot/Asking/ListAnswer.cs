using PolicyBot.Answers;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>A whole list: what announces it, every item in the document's words, and where it stands.</summary>
internal static class ListAnswer
{
    /// <param name="list">Evidence with items.</param>
    public static Answer Of(Evidence list)
    {
        var path = string.Join(" › ", list.Passage.Path);
        var lead = list.Lead is { } sentence && sentence != list.Items[0].Sentences[0] ? $"「{sentence.Quote}」" : $"“{(path.Length > 0 ? list.OwnHeading : PlainText.Of(list.Metadata.Title))}”共{list.Items.Count}项：";
        string[] text = [lead, .. list.Items.Select(Text), $"——{SourceWording.Place(list.Metadata, path)}"];
        return new Answer(AnswerKind.Answer, string.Join('\n', text), [], [.. list.Quoted.Select(Cite.Of)], []);
    }

    private static string Text(ListItem item)
    {
        var said = string.Concat(item.Sentences.Select(sentence => Cite.Of(sentence).Quote));
        // A heading on a line of its own stands in no sentence.
        return item.Heading is not { } heading || PlainText.Of(said).Contains(heading, StringComparison.Ordinal) ? $"· {said}" : $"· {heading}：{said}";
    }
}
