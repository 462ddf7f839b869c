namespace FlightDelays;

/// <summary>Where the sample keeps its data and writes its outputs, whatever the current directory is.</summary>
internal static class SampleFolder
{
    private const string AppContextName = "FlightDelays.Directory";

    /// <summary>The project's folder, which the build writes beside the program; for a published program, the program's own folder.</summary>
    public static string Path => AppContext.GetData(AppContextName) as string ?? AppContext.BaseDirectory;

    /// <summary>The configuration that says where each source's data is.</summary>
    public static string Configuration => System.IO.Path.Combine(Path, "featuregen.json");
}
