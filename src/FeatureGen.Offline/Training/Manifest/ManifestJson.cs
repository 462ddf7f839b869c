using System.Text.Json.Serialization;

namespace FeatureGen.Offline.Training.Manifest;

/// <summary>Manifests as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TrainingManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
