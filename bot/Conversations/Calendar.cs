namespace PolicyBot.Conversations;

/// <summary>The date that questions are answered as of: a given one, or today where the program runs.</summary>
public sealed class Calendar(TimeProvider time, DateOnly? asOf = null)
{
    public DateOnly Today => asOf ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
