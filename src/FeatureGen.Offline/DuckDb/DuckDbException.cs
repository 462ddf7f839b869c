namespace FeatureGen.Offline.DuckDb;

/// <summary>DuckDB refused or failed; the message is its own.</summary>
public sealed class DuckDbException : Exception
{
    /// <summary>An error without a text.</summary>
    public DuckDbException()
    {
    }

    /// <summary>An error with DuckDB's text.</summary>
    public DuckDbException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a text and a cause.</summary>
    public DuckDbException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The first line of the message: what went wrong, without the hints and stack lines that follow it.</summary>
    public string Summary => Message.Split('\n', 2)[0].Trim();
}
