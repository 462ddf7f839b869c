namespace CardFraud;

/// <summary>Where the sample keeps its data and writes its outputs, whatever the current directory is.</summary>
internal static class SampleFolder
{
    private const string AppContextName = "CardFraud.Directory";

    /// <summary>The project's folder, which the build writes beside the program; for a published program, the program's own folder.</summary>
    public static string Path => AppContext.GetData(AppContextName) as string ?? AppContext.BaseDirectory;
}
