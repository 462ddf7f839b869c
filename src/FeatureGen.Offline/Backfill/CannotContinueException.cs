namespace FeatureGen.Offline.Backfill;

/// <summary>A run cannot continue from the state of an earlier one; all events have to be read.</summary>
internal sealed class CannotContinueException(string message) : Exception(message);
