namespace FeatureGen.Offline.Backfill;

/// <summary>The state of one entity as it is stored.</summary>
/// <param name="Key">The entity's key, as <see cref="State.EntityKeyEncoding"/> writes it.</param>
/// <param name="Record">The record, as <see cref="State.EntityState.Encode"/> writes it.</param>
public readonly record struct StoredRecord(byte[] Key, byte[] Record);
