using System.Text;

namespace PolicyBot.Indexer.Documents;

/// <summary>
/// Text as it is read, with the place of every character in the decoded file. Cleaning never loses where a sentence stood:
/// characters are kept, replaced (an entity, a repaired run) or inserted (glue that stands nowhere), and a span of the text
/// leads back to the span of the file that a citation quotes.
/// </summary>
public sealed class MappedText
{
    private readonly Run[] runs;

    private MappedText(string text, Run[] runs)
    {
        Text = text;
        this.runs = runs;
    }

    public static MappedText Empty { get; } = new(string.Empty, []);

    /// <summary>The characters as they are read.</summary>
    public string Text { get; }

    /// <summary>The pieces in order: how this text is made of the file's. For storing it; <see cref="FromRuns"/> reads it back.</summary>
    public IReadOnlyList<Run> Runs => runs;

    /// <summary>Text that stands in the file letter for letter at <paramref name="span"/>.</summary>
    public static MappedText Of(string source, TextSpan span) =>
        span.IsEmpty ? Empty : new(span.Of(source), [new Run(0, span.Length, span.Start, span.Length)]);

    /// <exception cref="ArgumentException">The runs do not cover the text from end to end.</exception>
    public static MappedText FromRuns(string text, IReadOnlyList<Run> runs)
    {
        var at = 0;
        foreach (var run in runs)
        {
            if (run.At != at) throw new ArgumentException($"Run at {run.At}, expected {at}.", nameof(runs));
            at += run.Length;
        }

        return at == text.Length ? new(text, [.. runs]) : throw new ArgumentException($"Runs cover {at} of {text.Length} characters.", nameof(runs));
    }

    /// <summary>The span of the file that <paramref name="span"/> of this text was read from; null when all of it was inserted.</summary>
    public TextSpan? ToSource(TextSpan span)
    {
        TextSpan? found = null;
        for (var i = FirstRun(span.Start); i < runs.Length && runs[i].At < Math.Max(span.End, span.Start + 1); i++)
        {
            if (runs[i].PartInSource(span) is { } part) found = found?.Hull(part) ?? part;
        }

        return found;
    }

    /// <summary>The span of the file from the first to the last character that was read; null when there is none.</summary>
    public TextSpan? Source => ToSource(new TextSpan(0, Text.Length));

    public MappedText Slice(TextSpan span)
    {
        if (span.Start == 0 && span.End == Text.Length) return this;
        var builder = new Builder();
        for (var i = FirstRun(span.Start); i < runs.Length && runs[i].At < span.End; i++)
        {
            builder.Append(Text, runs[i], span);
        }

        return builder.Build();
    }

    public override string ToString() => Text;

    private int FirstRun(int at)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].At <= at) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>
    /// <paramref name="Length"/> characters at <paramref name="At"/> of the read text, standing for <paramref name="SourceLength"/>
    /// characters at <paramref name="Source"/> of the file: one to one when the lengths agree and <paramref name="Replaced"/> is false.
    /// An inserted run has <paramref name="Source"/> −1.
    /// </summary>
    public readonly record struct Run(int At, int Length, int Source, int SourceLength, bool Replaced = false)
    {
        public bool Inserted => Source < 0;

        internal TextSpan? PartInSource(TextSpan span)
        {
            if (Inserted) return null;
            var start = Math.Max(span.Start, At);
            var end = Math.Min(span.End, At + Length);
            if (start >= end) return null;
            return Replaced
                ? new TextSpan(Source, Source + SourceLength)
                : new TextSpan(Source + start - At, Source + end - At);
        }
    }

    /// <summary>Puts a text together run by run; neighbouring kept runs become one.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder text = new();
        private readonly List<Run> runs = [];

        public int Length => text.Length;

        /// <summary>Keeps <paramref name="span"/> of <paramref name="source"/> as it stands.</summary>
        public Builder Keep(string source, TextSpan span)
        {
            if (span.IsEmpty) return this;
            var last = runs.Count == 0 ? default : runs[^1];
            if (runs.Count > 0 && !last.Inserted && !last.Replaced && last.Source + last.SourceLength == span.Start)
            {
                runs[^1] = last with { Length = last.Length + span.Length, SourceLength = last.SourceLength + span.Length };
            }
            else
            {
                runs.Add(new Run(text.Length, span.Length, span.Start, span.Length));
            }

            text.Append(source, span.Start, span.Length);
            return this;
        }

        /// <summary>Reads <paramref name="reading"/> where the file has <paramref name="span"/>.</summary>
        public Builder Replace(TextSpan span, string reading)
        {
            if (reading.Length == 0) return this;
            runs.Add(new Run(text.Length, reading.Length, span.Start, span.Length, Replaced: true));
            text.Append(reading);
            return this;
        }

        /// <summary>Adds characters that stand nowhere in the file.</summary>
        public Builder Insert(string glue)
        {
            if (glue.Length == 0) return this;
            runs.Add(new Run(text.Length, glue.Length, -1, 0));
            text.Append(glue);
            return this;
        }

        public Builder Append(MappedText other)
        {
            foreach (var run in other.runs) Append(other.Text, run, new TextSpan(0, other.Text.Length));
            return this;
        }

        public MappedText Build() => text.Length == 0 ? Empty : new(text.ToString(), [.. runs]);

        internal void Append(string whole, Run run, TextSpan within)
        {
            var start = Math.Max(run.At, within.Start);
            var end = Math.Min(run.At + run.Length, within.End);
            if (start >= end) return;
            var reading = whole[start..end];
            if (run.Inserted) Insert(reading);
            else if (run.Replaced) Replace(new TextSpan(run.Source, run.Source + run.SourceLength), reading);
            else KeepReading(reading, run.Source + start - run.At);
        }

        private void KeepReading(string reading, int source)
        {
            var last = runs.Count == 0 ? default : runs[^1];
            if (runs.Count > 0 && !last.Inserted && !last.Replaced && last.Source + last.SourceLength == source)
            {
                runs[^1] = last with { Length = last.Length + reading.Length, SourceLength = last.SourceLength + reading.Length };
            }
            else
            {
                runs.Add(new Run(text.Length, reading.Length, source, reading.Length));
            }

            text.Append(reading);
        }
    }
}
