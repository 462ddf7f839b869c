using FeatureGen.Services;

namespace FeatureGen.Online.Serving;

/// <summary>What one request needs while it is answered.</summary>
internal sealed class ServingScratch(ServiceTiles tiles, byte[] key)
{
    /// <summary>Room for an encoded key; replaced by a longer one when a key does not fit.</summary>
    public byte[] Key = key;

    public ServiceTiles Tiles { get; } = tiles;
}
