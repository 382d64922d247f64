using System.Runtime.CompilerServices;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene40;
using Lucene.Net.Codecs.Lucene46;

namespace PolicyBot.Indexer.Index;

/// <summary>
/// Lucene's own format, but for stored fields that are not compressed: a list of hits reads records from all over the index, and
/// would unpack a whole chunk for each.
/// </summary>
[CodecName("Policy")]
internal sealed class PolicyCodec() : FilterCodec(new Lucene46Codec())
{
    public override StoredFieldsFormat StoredFieldsFormat { get; } = new Lucene40StoredFieldsFormat();

    // Lucene finds the codec of a segment by its name, which it must know before the first index is opened.
    [ModuleInitializer]
    internal static void Register() => Codec.SetCodecFactory(new DefaultCodecFactory { CustomCodecTypes = [typeof(PolicyCodec)] });
}
