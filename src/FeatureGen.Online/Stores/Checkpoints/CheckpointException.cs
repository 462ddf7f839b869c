namespace FeatureGen.Online.Stores.Checkpoints;

/// <summary>A checkpoint could not be written. The one before it is still there, and the store goes on; the next checkpoint takes in what this one could not.</summary>
public sealed class CheckpointException : Exception
{
    /// <summary>A failure without a reason.</summary>
    public CheckpointException()
    {
    }

    /// <summary>A failure and what to do.</summary>
    public CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>A failure, what to do, and what revealed it.</summary>
    public CheckpointException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
