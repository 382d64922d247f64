using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Indexer.Documents.Formats
{
    public sealed class FormatReader
    {
        public static bool Knows(string path) => Path.GetExtension(path) is ".txt" or ".md" or ".jsonl";
    }
}

namespace PolicyBot.Indexer.Documents
{
    public sealed class DocumentReadException : Exception;

    public sealed class FileReader
    {
        public IEnumerable<FileReading> Read(string path, string name)
        {
            if (!path.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                var text = File.ReadAllText(path, System.Text.Encoding.UTF8);
                yield return Read(text, name, name, Path.GetFileNameWithoutExtension(name));
                yield break;
            }

            foreach (var line in File.ReadLines(path))
            {
                var json = System.Text.Json.JsonDocument.Parse(line).RootElement;
                yield return Read(json.GetProperty("text").GetString()!, name, json.GetProperty("_id").GetString()!, json.GetProperty("title").GetString()!);
            }
        }

        private static FileReading Read(string text, string name, string id, string title)
        {
            var span = new TextSpan(0, text.Length);
            var paragraphs = new List<Block>();
            var at = 0;
            foreach (var line in text.Split('\n'))
            {
                var s = new TextSpan(at, at + line.Length);
                at = s.End + 1;
                if (!string.IsNullOrWhiteSpace(line)) paragraphs.Add(new Paragraph(MappedText.Of(text, s), s));
            }

            var document = new PolicyDocument(id, name, new DocumentMetadata(title), text, span, [new Section([], paragraphs, span)]);
            return new FileReading(name, "utf-8", text, [document], [], [], []);
        }
    }
}

namespace PolicyBot.Indexer.Passages
{
    public sealed class PassageBuilder
    {
        public IReadOnlyList<Passage> Build(PolicyDocument document)
        {
            var passages = new List<Passage>();
            foreach (var section in document.Sections)
            {
                var pending = default(TextSpan?);
                foreach (var block in section.Blocks)
                {
                    pending = pending?.Hull(block.Span) ?? block.Span;
                    if (pending.Value.Length < 200) continue;
                    passages.Add(new Passage(document.Id, passages.Count, section.Path, MappedText.Of(document.Source, pending.Value), pending.Value));
                    pending = null;
                }

                if (pending is { } rest) passages.Add(new Passage(document.Id, passages.Count, section.Path, MappedText.Of(document.Source, rest), rest));
            }

            return passages;
        }
    }
}

namespace PolicyBot.Indexer.Requirements
{
    public sealed class RequirementExtractor
    {
        public IReadOnlyList<Requirement> Extract(PolicyDocument document) => [];

        public IReadOnlyList<Requirement> Extract(string text) => [];
    }
}
