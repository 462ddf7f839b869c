using FeatureGen.Offline.Events;

namespace FeatureGen.Offline.Training.Manifest;

/// <summary>A view that the features came from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="StateFingerprint">What its state means.</param>
/// <param name="SourceLagMicroseconds">The declared serving delay of its source.</param>
/// <param name="Events">What became of its events.</param>
public sealed record ManifestView(string Name, int Version, string StateFingerprint, long SourceLagMicroseconds, EventCounts Events);
