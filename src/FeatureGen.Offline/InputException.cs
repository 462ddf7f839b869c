namespace FeatureGen.Offline;

/// <summary>An input cannot be used. The message names file, column and row as far as they are known, and says what to do.</summary>
public sealed class InputException : Exception
{
    /// <summary>A refusal without a reason.</summary>
    public InputException()
    {
    }

    /// <summary>A refusal and its reason, complete for the user who reads nothing else.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal, its reason and what revealed it.</summary>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
