using System.Runtime.CompilerServices;

namespace FeatureGen.Online.Stores;

/// <summary>Entities whose memory is waited for together.</summary>
[InlineArray(Length)]
internal struct FoundEntities
{
    /// <summary>Their number: about as many cache lines a core waits for at once.</summary>
    public const int Length = 16;

    private Entity? first;
}
