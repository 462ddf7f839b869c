using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeatureGen.Hosting.Configuration;

/// <summary>Where the events of a source are.</summary>
internal sealed record SourceSection
{
    /// <summary>Parquet or CSV files, or patterns such as <c>2001/*.parquet</c>.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    /// <summary>The source whose files these are too: a table in whose rows several types of events lie.</summary>
    public string? FilesOf { get; set; }

    /// <summary>What is not known.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
