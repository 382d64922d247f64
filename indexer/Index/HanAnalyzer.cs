using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace PolicyBot.Indexer.Index;

/// <summary>The analysis of every text in the index and of every query: <see cref="HanTokens"/> over folded characters.</summary>
internal sealed class HanAnalyzer : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new HanTokenizer(reader));
}

internal sealed class HanTokenizer : Tokenizer
{
    private readonly ICharTermAttribute term;
    private readonly IOffsetAttribute offset;
    private readonly IPositionIncrementAttribute increment;
    private char[] text = new char[1024];
    private HanToken[] tokens = new HanToken[1024];
    private int length;
    private int count;
    private int next;

    public HanTokenizer(TextReader input)
        : base(input)
    {
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next == count) return false;
        ClearAttributes();
        var token = tokens[next++];
        term.CopyBuffer(text, token.Start, token.Length);
        offset.SetOffset(CorrectOffset(token.Start), CorrectOffset(token.Start + token.Length));
        increment.PositionIncrement = token.Pair ? 0 : 1;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        length = count = next = 0;
        while (m_input.Read(text, length, text.Length - length) is var read and > 0)
        {
            length += read;
            if (length == text.Length) Array.Resize(ref text, length * 2);
        }

        for (var i = 0; i < length; i++) text[i] = HanTokens.Fold(text[i]);
        foreach (var token in new HanTokens(text.AsSpan(0, length)))
        {
            if (count == tokens.Length) Array.Resize(ref tokens, count * 2);
            tokens[count++] = token;
        }
    }

    public override void End()
    {
        base.End();
        offset.SetOffset(CorrectOffset(length), CorrectOffset(length));
    }
}
