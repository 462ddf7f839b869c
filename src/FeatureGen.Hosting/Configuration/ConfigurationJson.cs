using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeatureGen.Hosting.Configuration;

/// <summary>Reads configurations without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FeatureConfiguration))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
