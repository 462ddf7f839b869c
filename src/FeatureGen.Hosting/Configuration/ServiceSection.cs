using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeatureGen.Hosting.Configuration;

/// <summary>Where the inputs and outputs of a service are.</summary>
internal sealed record ServiceSection
{
    /// <summary>The file of the rows for which features are computed.</summary>
    public string? Spine { get; init; }

    /// <summary>The file that <c>train</c> writes and <c>verify</c> checks.</summary>
    public string? Training { get; init; }

    /// <summary>Until when the events from which <c>train</c> computes labels are all there, in ISO 8601 with a zone.</summary>
    public string? LabelsAsOf { get; init; }

    /// <summary>The file that <c>score</c> writes.</summary>
    public string? Scoring { get; init; }

    /// <summary>The folder that <c>backfill</c> fills.</summary>
    public string? Store { get; init; }

    /// <summary>The time as of which it does, in ISO 8601 with a zone.</summary>
    public string? StoreAsOf { get; init; }

    /// <summary>What is not known.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
