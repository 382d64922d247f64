using PolicyBot.Indexer.Figures;

namespace PolicyBot.Checking;

/// <summary>A figure that somebody wants checked.</summary>
/// <param name="Indicator">What it measures, in the words of the message: 生均绿化.</param>
/// <param name="Said">All words around the figure that may say what it measures.</param>
/// <param name="Clause">Those of them that stand in one clause with it.</param>
/// <param name="Understood">Whether <paramref name="Indicator"/> is how records name it, since the words of the message are no name.</param>
/// <param name="Stage">The stage that the words around the figure name, when the message names several: 小学.</param>
/// <param name="Quotient">The two figures of the message that <paramref name="Figure"/> was computed from; null when it was typed.</param>
/// <param name="Question">The message as it would ask for the figure instead of stating it; empty when it cannot.</param>
public sealed record Claim(string Indicator, string? Stage, Figure Figure, string Said = "", string Clause = "", bool Understood = false, Quotient? Quotient = null, string Question = "");
