using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>A record of a store that cannot be read.</summary>
/// <param name="View">Its view.</param>
/// <param name="Key">Its entity's key, encoded.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record DamagedRecord(ViewPlan View, byte[] Key, string Reason);
