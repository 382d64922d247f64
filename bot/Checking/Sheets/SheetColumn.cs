namespace PolicyBot.Checking.Sheets;

/// <summary>What a column of a sheet holds.</summary>
/// <param name="Index">From 0.</param>
public abstract record SheetColumn(int Index, string Header);

public sealed record NameColumn(int Index, string Header) : SheetColumn(Index, Header);

/// <summary>In which county or city the school is.</summary>
public sealed record PlaceColumn(int Index, string Header) : SheetColumn(Index, Header);

public sealed record StageColumn(int Index, string Header) : SheetColumn(Index, Header);

/// <summary>How many students or classes there are, of the whole school or of one stage.</summary>
public sealed record CountColumn(int Index, string Header, CountedBy By, string? Stage) : SheetColumn(Index, Header);

/// <summary>Figures to be checked.</summary>
/// <param name="Indicator">The header's words without unit and stage.</param>
/// <param name="Basis">Null when the column holds totals of the school.</param>
/// <param name="Unit">The header's unit as it stands (万元); null when it names none, so that the requirement's is meant.</param>
/// <param name="Stage">The stage that the header names, for schools with several; null for the whole school.</param>
public sealed record IndicatorColumn(int Index, string Header, string Indicator, Basis? Basis, string? Unit, string? Stage)
    : SheetColumn(Index, Header);

/// <summary>A column that nothing is known of; it is said, and not checked.</summary>
public sealed record UnknownColumn(int Index, string Header) : SheetColumn(Index, Header);

public sealed record IgnoredColumn(int Index, string Header) : SheetColumn(Index, Header);
