using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Index;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Indexer.Passages;
using PolicyBot.Indexer.Requirements;

namespace PolicyBot.Asking;

/// <summary>One sentence that may answer, with what stands around it, and the record in it that may be the answer's figure.</summary>
/// <param name="Sentence">Simplified and half width, for comparing only.</param>
/// <param name="Quote">The sentence letter for letter as it stands in the source at <paramref name="Span"/>.</param>
/// <param name="Headings">The headings above it and the document's title, and the school last named before it in its passage, simplified.</param>
/// <param name="Beside">All of its passage, simplified.</param>
/// <param name="Scopes">Whom it binds: as its record says, else its sentence, else the headings and the title above.</param>
/// <param name="Figures">The figures of the sentence.</param>
internal sealed record Evidence(
    IndexedDocument Document,
    Passage Passage,
    string Sentence,
    string Quote,
    TextSpan Span,
    string Headings,
    string Beside,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<Figure> Figures)
{
    /// <summary>The requirement that the sentence states, or one of several; null for the sentence as text.</summary>
    public Requirement? Record { get; init; }

    /// <summary>The record's indicator in the catalog, when it is there.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The record's own words and the clause of its figure, simplified; the sentence when there is no record.</summary>
    public string Near { get; init; } = Sentence;

    /// <summary>The sentence with the one before it and the one after it in its passage, simplified.</summary>
    public string Around { get; init; } = Sentence;

    /// <summary>What a label (责任单位：县教育局) speaks of with the label itself; of any other sentence all of its passage. Simplified.</summary>
    public string Labelled { get; init; } = Beside;

    /// <summary>Whether it is the first of its passage.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The heading right above it, simplified; empty when there is none.</summary>
    public string OwnHeading { get; init; } = string.Empty;

    /// <summary>The items when it is a whole list, whose <see cref="Sentence"/> is what announces it and the names of its items; else none.</summary>
    public IReadOnlyList<ListItem> Items { get; init; } = [];

    /// <summary>The sentence that announces the list; null when only a heading does.</summary>
    public Evidence? Lead { get; init; }

    /// <summary>Whether its items are merely the sentences of a section.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether its items are all that the document is made of.</summary>
    public bool IsContents { get; init; }

    /// <summary>The sentences that an answer quotes of it.</summary>
    public IEnumerable<Evidence> Quoted => Items.Count == 0 ? [this] : Items.SelectMany(item => item.Sentences).Prepend(Lead).OfType<Evidence>().DistinctBy(one => one.Span);

    /// <summary>What an answer rests on within the quote, for one too long to be shown whole; null for its beginning.</summary>
    public TextSpan? Centre { get; init; }

    /// <summary>Who is responsible, as the sentence names them; null when it does not.</summary>
    public string? Who => (who ??= Tuple.Create(Opening.Who(Sentence))).Item1;

    /// <summary>The offices and duties whose holders the sentence names.</summary>
    public IReadOnlyList<Duty> Duties => duties ??= DutyReader.Of(Sentence);

    /// <summary>The dates that the sentence names.</summary>
    public IReadOnlyList<DatePhrase> Dates => dates ??= DatePhrases.Find(Sentence);

    /// <summary>The sentence's clauses.</summary>
    public IReadOnlyList<string> Clauses => clauses ??= Sentence.Split(['，', ',', '；', ';', '：', ':']);

    // Read when first asked for: one piece of evidence is weighed for many questions.
    private Tuple<string?>? who;
    private IReadOnlyList<Duty>? duties;
    private IReadOnlyList<DatePhrase>? dates;
    private IReadOnlyList<string>? clauses;

    public DocumentMetadata Metadata => Document.Metadata;

    /// <summary>Whether the words stand in the sentence or above it.</summary>
    public bool Says(string words) => Sentence.Contains(words, StringComparison.Ordinal) || Headings.Contains(words, StringComparison.Ordinal);
}

/// <summary>Evidence as a search found it.</summary>
/// <param name="Retrieval">How well the search found its passage: 1 for the best passage of the search, 0 when it did not.</param>
/// <param name="Leading">Whether its document is one of those that the search found most of.</param>
internal readonly record struct FoundEvidence(Evidence Evidence, double Retrieval, bool Leading);
