using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Requirements;

/// <summary>Tables: a cell's figure, with its bound from the cell, the row's or column's head, or the caption.</summary>
internal static class TableReader
{
    public static IReadOnlyList<Requirement> Read(Table table, Surroundings around, Place place, FigureReader figures) => [];
}
