namespace PolicyBot.Intents;

/// <summary>What a message wants by its words.</summary>
/// <param name="Then">What else it may want, where <paramref name="First"/> comes to nothing; null when nothing else.</param>
/// <param name="Firm">Whether its words leave no doubt of <paramref name="First"/>: that no standard is found is an answer then.</param>
/// <param name="Permits">Whether it asks if something may be done (行不行): where no standard is found for its figure, a rule may say so.</param>
public readonly record struct Reading(Intent First, Intent? Then = null, bool Firm = true, bool Permits = false);
