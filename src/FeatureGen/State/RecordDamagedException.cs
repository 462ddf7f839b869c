namespace FeatureGen.State;

/// <summary>Bytes that should be a state record are not, or no longer, what was written.</summary>
public sealed class RecordDamagedException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public RecordDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and why.</summary>
    public RecordDamagedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
