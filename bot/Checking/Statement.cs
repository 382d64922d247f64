using PolicyBot.Conversations;

namespace PolicyBot.Checking;

/// <summary>A message that supplies figures to be checked.</summary>
/// <param name="Text">The message in simplified characters; the spans of its figures point into it, and into the message as typed.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="School">What this message, those before it and the profile say of the school, the newest first.</param>
public sealed record Statement(string Text, IReadOnlyList<Claim> Claims, Subject Subject, SchoolProfile School);
