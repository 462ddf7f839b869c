using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeatureGen.Hosting.Configuration;

/// <summary>Where data is: the content of <c>featuregen.json</c>. Paths are relative to the file.</summary>
internal sealed record FeatureConfiguration
{
    /// <summary>The sources by the names that <c>[EventSource]</c> declares.</summary>
    public Dictionary<string, SourceSection> Sources { get; set; } = [];

    /// <summary>The services by the names that <c>[FeatureService]</c> declares.</summary>
    public Dictionary<string, ServiceSection> Services { get; set; } = [];

    /// <summary>What is not known.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
