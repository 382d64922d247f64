namespace PolicyBot.Checking.Composite;

/// <summary>The square root of a decimal, to the last places a decimal holds.</summary>
internal static class SquareRoot
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="square"/> is negative.</exception>
    public static decimal Of(decimal square)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(square);
        if (square == 0) return 0;

        // A double gives fifteen places; two of Newton's steps double them twice, past what a decimal holds.
        var root = (decimal)Math.Sqrt((double)square);
        if (root == 0) return 0;
        for (var step = 0; step < 3; step++) root = (root + square / root) / 2;
        return root;
    }
}
