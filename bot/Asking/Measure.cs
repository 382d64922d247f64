namespace PolicyBot.Asking;

/// <summary>
/// What is measured of a piece of evidence: each of these times its weight in <c>Lexicon/evidence-weights.txt</c> adds to its score.
/// Shares lie between 0 and 1; the rest are 1 where they hold and 0 where they do not, unless they say otherwise.
/// </summary>
internal enum Measure
{
    /// <summary>Always 1: what an answer has to make up for against saying nothing.</summary>
    Answer,

    /// <summary>The share of what the question is about that stands in the sentence, above it or beside it.</summary>
    Covered,

    /// <summary>The same to the fourth power: the last of it counts more than the first.</summary>
    CoveredWhole,

    /// <summary>The share that stands in the sentence itself.</summary>
    InSentence,

    /// <summary>The share that stands in the clause of the figure and in the record's own words.</summary>
    InClause,

    /// <summary>The share that stands anywhere in the document, when the search found much of it; else what stands near.</summary>
    InDocument,

    /// <summary>The share of the term that is found least.</summary>
    Weakest,

    /// <summary>The share of the term that the question names last.</summary>
    LastTerm,

    /// <summary>The share of what the asked figure counts or measures that stands in the sentence or above it, and in the clause of the figure; 1 when no word of the question says what that is.</summary>
    HeadSaid,
    HeadInClause,

    /// <summary>The share of its terms of which next to nothing is found.</summary>
    Missing,

    /// <summary>How many terms it has, in tens, at most 1.</summary>
    Terms,

    /// <summary>How much it says, in forties of characters, at most 1.</summary>
    Said,

    /// <summary>How well the search found the passage: 1 for the best of the search.</summary>
    Retrieved,

    /// <summary>The share of the question's words that stand in no document.</summary>
    Unknown,

    /// <summary>The share of its characters, by their rarity, that stand in the sentence or above it.</summary>
    Characters,

    /// <summary>The share of its pairs of characters, by their rarity, that stand in the sentence, above it or beside it.</summary>
    Pairs,
    PairsInSentence,

    /// <summary>The share of its pairs that stand in the best clause with a figure or date of the asked kind, or in the best clause of all.</summary>
    PairsInClause,

    /// <summary>The share of its pairs that stand in the headings and the title.</summary>
    PairsInHeadings,

    /// <summary>The share of the sentence's pairs that the question has: how little else the sentence says.</summary>
    SentenceSaid,

    /// <summary>The longest run of characters that question and sentence share, in eights, at most 1.</summary>
    LongestRun,

    /// <summary>The share of the pairs of the clause that asks.</summary>
    CorePairs,
    CorePairsInSentence,
    CoreUnknown,

    /// <summary>The share of its pairs that stand in the heading right above.</summary>
    PairsInOwnHeading,

    /// <summary>The share of its pairs that stand in the sentence or in the one before or after it.</summary>
    PairsAround,

    /// <summary>The share of its pairs that the sentence has or writes other words for.</summary>
    Understood,

    /// <summary>The same of the sentence and what stands above it.</summary>
    UnderstoodBelow,

    /// <summary>Both, of the clause that asks.</summary>
    CoreUnderstood,
    CoreUnderstoodBelow,

    /// <summary>What its single words tell by standing in the sentence or above it, by missing there, and the one that tells most by missing: logarithms, the first two in tens.</summary>
    WordsStanding,
    WordsMissing,
    WordMissing,

    /// <summary>The share that stands there of its words that stand in answers; how many of those are missing, in tens; and how surely the surest of these stands in answers.</summary>
    WordsShare,
    WordsLost,
    WordLost,

    /// <summary>The first sentence under its heading.</summary>
    First,

    /// <summary>The share of its pairs of characters that stand in no document.</summary>
    UnknownPairs,

    /// <summary>The share of its light words that stand in the sentence.</summary>
    LightWords,

    SameIndicator,
    OtherIndicator,
    NoRecordOfIndicator,
    WiderScope,
    UnsaidScope,
    NarrowerScope,
    OtherScope,

    /// <summary>The question names the document or its place.</summary>
    Named,

    /// <summary>The name stands in the sentence or above it.</summary>
    NameSaid,
    YearSaid,

    /// <summary>A record of the dimension asked for.</summary>
    FigureRecord,

    /// <summary>A figure of the dimension asked for in the text only.</summary>
    FigureText,

    /// <summary>It has what is no figure but answers for one: 二层, 全部.</summary>
    StandsForFigure,

    /// <summary>A number of the very thing that the question counts: 三个专业工作组 for 几个工作组.</summary>
    CountsThing,

    /// <summary>A figure is counted in the unit that the question names, or none is.</summary>
    UnitSaid,
    OtherUnit,

    /// <summary>A condition of the question (4000人至1万人的社区) stands in the sentence.</summary>
    Condition,
    DateForDeadline,
    OnlyFrequency,
    NamesWho,
    HintsWho,

    /// <summary>It says neither, but speaks of somebody.</summary>
    MaySayWho,
    RulesYesNo,
    ItemsForList,

    /// <summary>Several items that end as those asked for: 哪些室 and 图书室、卫生室.</summary>
    ItemsOfKind,

    /// <summary>As many items as were asked for: 哪八样.</summary>
    ItemsOfCount,

    /// <summary>It is a whole list.</summary>
    WholeList,
    DefinesTerm,

    /// <summary>The sentence goes on from a term of the question as a definition does: 差异系数等于.</summary>
    OpensDefinition,

    /// <summary>The same in a question for a list: “八配套”即.</summary>
    OpensList,

    /// <summary>The same of what the question quotes.</summary>
    OpensQuoted,
    Status,
    StatusAsked,
    Plan,
    Target,

    /// <summary>An upper limit where a lower one is asked for, or the other way round.</summary>
    AgainstDirection,
    NoLongerInForce,
    Summary,
    Standard,
    StandardAsked,
    National,
    NationalAsked,
    Kindergarten,

    /// <summary>The sentence's length in hundreds of characters, at most 3.</summary>
    Length,
    AsksThreshold,
    AsksDeadline,
    AsksWho,
    AsksYesNo,
    AsksList,
    AsksDefinition,
    AsksComparison,
}
