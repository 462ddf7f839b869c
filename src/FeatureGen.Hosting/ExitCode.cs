namespace FeatureGen.Hosting;

/// <summary>What a verb's exit code says.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary><c>verify</c> or <c>compare</c> found differences, or values are errors.</summary>
    public const int Differences = 1;

    /// <summary>The arguments or an input cannot be used.</summary>
    public const int WrongInput = 2;

    /// <summary>The run was cancelled.</summary>
    public const int Cancelled = 130;
}
