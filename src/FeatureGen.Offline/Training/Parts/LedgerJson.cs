using System.Text.Json.Serialization;

namespace FeatureGen.Offline.Training.Parts;

/// <summary>Ledgers as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunLedger))]
internal sealed partial class LedgerJson : JsonSerializerContext;
