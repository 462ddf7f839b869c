namespace FeatureGen.Offline.Training;

/// <summary>Values are errors, because the feature's C# would have thrown: neither the inputs nor the usage is wrong, a feature is.</summary>
public sealed class FeatureErrorException : Exception
{
    /// <summary>Errors without a list.</summary>
    public FeatureErrorException()
    {
    }

    /// <summary>Errors, the first of them listed.</summary>
    public FeatureErrorException(string message)
        : base(message)
    {
    }

    /// <summary>Errors, the first of them listed, and what revealed them.</summary>
    public FeatureErrorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
