namespace PolicyBot.Indexer.Documents.Damage;

/// <summary>One character of a realigned run: both of its bytes are known, or one of them was lost.</summary>
/// <param name="Lead">The lead byte; 0 when it was lost.</param>
/// <param name="Trail">The trail byte; 0 when it was lost.</param>
/// <param name="Character">What it reads; U+0000 until a word tells.</param>
internal readonly record struct Slot(int Lead, int Trail, char Character)
{
    public static Slot Of(int lead, int trail) => new(lead, trail, lead == 0 || trail == 0 ? '\0' : GbkCode.Decode(lead, trail));

    public static Slot Known(char character) => new(0, 0, character);

    public bool IsOpen => Character == '\0';

    public bool IsCommon => IsOpen ? Lead == 0 || Trail == 0 : GbkCode.IsCommon(Character);

    public bool CanBe(char character)
    {
        if (!IsOpen) return Character == character;
        var code = GbkCode.Of(character);
        return code != 0 && (Lead == 0 || code >> 8 == Lead) && (Trail == 0 || (code & 0xFF) == Trail);
    }
}
