using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking;

/// <summary>A figure that somebody wants checked.</summary>
/// <param name="Indicator">What it measures, in the words of the message: 生均绿化.</param>
/// <param name="Said">All words around the figure that may say what it measures.</param>
/// <param name="Understood">Whether <paramref name="Indicator"/> is how records name it, since the words of the message are no name.</param>
/// <param name="Scope">Whom it concerns, when the message says: 小学.</param>
public sealed record Claim(string Indicator, string? Scope, Figure Figure, string Said = "", bool Understood = false);
