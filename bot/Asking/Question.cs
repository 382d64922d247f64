using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Lexicon;
using PolicyBot.Wording;

namespace PolicyBot.Asking;

/// <summary>What kind of answer a question wants.</summary>
public enum QuestionKind
{
    /// <summary>A figure: how many, how much, what share.</summary>
    Threshold,

    /// <summary>A date or a year.</summary>
    Deadline,

    /// <summary>The days from the day of asking to a date.</summary>
    DaysLeft,

    /// <summary>Items.</summary>
    List,

    /// <summary>How a thing is counted or what a word means.</summary>
    Define,

    /// <summary>A procedure or a rule, in the document's words.</summary>
    Explain,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A person or an office.</summary>
    Who,

    /// <summary>The same thing in several places, stages or documents.</summary>
    Compare,

    /// <summary>Whether it binds, is aimed at, or merely is.</summary>
    Nature,

    /// <summary>Which document says it, of what year.</summary>
    Source,

    /// <summary>The sentence itself.</summary>
    Quote,
}

/// <summary>A limit from above or from below, when the question says which it wants.</summary>
public enum Direction
{
    Either,
    Most,
    Least,
}

/// <summary>One turn's question, taken apart. Everything in it is simplified and half width.</summary>
/// <param name="Dimensions">What the figure asked for may measure; empty when any figure may answer.</param>
/// <param name="Terms">What it is about: every term must be found near the answer.</param>
/// <param name="Scopes">Whom it concerns: 小学, 残疾儿童少年.</param>
/// <param name="Names">Places, schools and issuers that single out documents: 东刘集, 广东.</param>
/// <param name="Years">Years that it names, four digits.</param>
/// <param name="Stated">The figure that a yes-no question holds up (要达到80%吗), else null.</param>
/// <param name="AsksStatus">Whether it asks what is, not what must be.</param>
/// <param name="Soft">Whether nothing in it says what kind of answer it wants.</param>
public sealed record Question(
    string Text,
    QuestionKind Kind,
    IReadOnlySet<Dimension> Dimensions,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Years,
    Direction Direction,
    Figure? Stated,
    bool AsksStatus,
    bool Soft)
{
    /// <summary>Whether it asks for what holds in the whole country.</summary>
    public bool National { get; init; }

    /// <summary>Whether nothing but the nation's documents is meant: 国家标准呢 after what a county has set.</summary>
    public bool NationOnly { get; init; }

    /// <summary>Those of <see cref="Names"/> that are schools which documents name within their text: what is said of another school is no answer.</summary>
    public IReadOnlyList<string> Schools { get; init; } = [];

    /// <summary>The documents that it describes without naming them, which alone may answer; null when it describes none.</summary>
    public IReadOnlySet<string>? Described { get; init; }

    /// <summary>Whether clauses are left out of it that may have said what it is about: it is answered by what says all the rest, and only where nothing else is.</summary>
    public bool Late { get; init; }

    /// <summary>What describes them; null when nothing does.</summary>
    internal Reference? Reference { get; init; }

    /// <summary>Whether it singles out documents, by a name or by a description.</summary>
    public bool SinglesOut => Names.Count > 0 || Described is not null;

    /// <summary>Whether it asks for a telephone number or an address on the net.</summary>
    public bool AsksContact { get; init; }

    /// <summary>The words of one unit that it counts in, as documents may write them: 亩; 平方米 and 平米; null when it names none.</summary>
    public IReadOnlyList<string>? Unit { get; init; }

    /// <summary>The word that it counts with: 层 of 盖几层; null when it counts with none.</summary>
    public string? Counted { get; init; }

    /// <summary>What the figure that it asks for counts or measures; null when no word of it says so.</summary>
    public Term? Head { get; init; }

    /// <summary>Whether that is a thing that is counted, named with the number: 几名老师.</summary>
    public bool CountsHead { get; init; }

    /// <summary>Whether it asks for a count as it is now or was, not for a rule: 近视率现在是多少, 去年的巩固率.</summary>
    public bool AsksPresent { get; init; }

    /// <summary>Whether it holds up a figure of its own, and is only put as a question for the bound that it is judged by.</summary>
    public bool Claims { get; init; }

    /// <summary>Whether it asks how often: 多久查一次.</summary>
    public bool Often { get; init; }

    /// <summary>Whether the clauses that only tell why it is asked are left out of it.</summary>
    public bool Bare { get; init; }

    /// <summary>Whether it asks for what was in force before: 废止的那版, 旧标准.</summary>
    public bool Former { get; init; }

    /// <summary>Whether it asks for what came after something that is no longer in force: 后来改成多少.</summary>
    public bool InForce { get; init; }

    /// <summary>What it says without the words that ask, as one text.</summary>
    public string Content { get; init; } = string.Empty;

    /// <summary>The same of the clause that asks, without what is told before or after it.</summary>
    public string Core { get; init; } = string.Empty;

    /// <summary>The word whose meaning it asks for; null when it asks for none.</summary>
    public string? Defined { get; init; }

    /// <summary>What it said otherwise than it was read: what documents write is either.</summary>
    internal IReadOnlyList<Rewording> Reworded { get; init; } = [];

    /// <summary>Names that it is compared with: what only their documents say is no answer to it.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What the items of the list asked for are called: 室 of 哪些室; null when it does not say.</summary>
    public string? Items { get; init; }

    /// <summary>What the answer before it rested on; null when nothing was answered before, or a new subject is opened.</summary>
    internal Footing? Footing { get; init; }

    /// <summary>
    /// What it leaves unsaid of the question before it, when only what stands beside the last answer and says all that it does say may
    /// answer; else null.
    /// </summary>
    public IReadOnlyList<Term>? Unsaid { get; init; }

    /// <summary>What a follow-up says anew: what does not have it answers the question before it, not this one.</summary>
    public IReadOnlyList<Term> Anew { get; init; } = [];

    /// <summary>The step from the last answer to another item of its list that a follow-up asks for; null when it goes to none.</summary>
    internal Step? Step { get; init; }

    /// <summary>The case that a follow-up puts beside the last answer; null when it puts none.</summary>
    internal Case? Case { get; init; }

    /// <summary>Whether only what stands beside the last answer may answer.</summary>
    public bool Near => Unsaid is not null;

    /// <summary>How many items it asks for: 8 of 哪八样; null when it does not say.</summary>
    public int? ItemCount { get; init; }

    /// <summary>The words to search with, as the question and as documents say them.</summary>
    public string Query => string.Join(' ', Names.Concat(Scopes).Concat(Terms.SelectMany(term => term.Indicator is null ? term.Alternatives.Take(3).Prepend(term.Text) : [term.Text]))
        .Concat(Items is { } items && Kind == QuestionKind.List ? ItemNames.Alike(items) : []));

    /// <summary>What the question is about, as one phrase: 每班, 生均绿化面积.</summary>
    public string Topic => string.Concat(Terms.Select(term => term.Text));

    public bool WantsFigure => Kind is QuestionKind.Threshold;
}

/// <summary>Something that the answer must be about.</summary>
/// <param name="Text">As the question says it.</param>
/// <param name="Alternatives">Other words for it, any of which will do.</param>
/// <param name="Indicator">The indicator that it names, when it names one.</param>
/// <param name="Light">Whether it says so little that an answer need not have it: 配备, 每年.</param>
/// <param name="Figure">The figure that it states as a condition: 4000人至1万人的社区.</param>
public sealed record Term(string Text, IReadOnlyList<string> Alternatives, Indicator? Indicator = null, bool Light = false, Figure? Figure = null)
{
    /// <summary>Whether it stands between quotation marks: “三个突破”.</summary>
    public bool Quoted { get; init; }

    public double Weight => Light ? 0.3 : Math.Min(Text.Length, 6);
}
