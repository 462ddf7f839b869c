namespace FeatureGen.State;

/// <summary>A whole state record belongs to something else than it is read for.</summary>
public sealed class RecordMismatchException : Exception
{
    /// <summary>Says what it belongs to.</summary>
    public RecordMismatchException(string message)
        : base(message)
    {
    }
}
