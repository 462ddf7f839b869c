using System.Collections.Immutable;
using System.Text.Json;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Services;

namespace FeatureGen.Offline.Training.Manifest;

/// <summary>What lies beside a training file as JSON: all that a model's owner has to know of it.</summary>
public sealed record TrainingManifest
{
    /// <summary>The version of this format.</summary>
    public required string Format { get; init; }

    /// <summary>What the file is for: <c>training</c> or <c>scoring</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>The service's version.</summary>
    public required int Version { get; init; }

    /// <summary>The service's fingerprint.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>Until when the events were taken to be all there; null where no label looks forward.</summary>
    public string? LabelsAsOf { get; init; }

    /// <summary>The columns, in order.</summary>
    public required ImmutableArray<ManifestColumn> Columns { get; init; }

    /// <summary>The distinct views, in the order of their joins.</summary>
    public required ImmutableArray<ManifestView> Views { get; init; }

    /// <summary>The manifest's place beside a training file.</summary>
    public static string PathFor(string file) => file + ".manifest.json";

    /// <summary>Reads the manifest of a training file.</summary>
    /// <param name="file">The training file; not the manifest itself.</param>
    /// <exception cref="InputException">There is none, or it is damaged.</exception>
    public static TrainingManifest Read(string file)
    {
        string path = PathFor(file);
        try
        {
            using FileStream stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, ManifestJson.Default.TrainingManifest)
                ?? throw new InputException($"{path}: holds no manifest. Run train again.");
        }
        catch (FileNotFoundException exception)
        {
            throw new InputException($"{path}: there is no such file. Full path: {Path.GetFullPath(path)}. Run train again.", exception);
        }
        catch (JsonException exception)
        {
            throw new InputException($"{path}: cannot be read as a manifest: {exception.Message} Run train again.", exception);
        }
    }

    internal static TrainingManifest Of(TrainingOptions options, TrainingColumns columns, TrainingSummary summary) => new()
    {
        Format = TrainingMetadata.FormatVersion,
        Kind = TrainingMetadata.NameOf(summary.Kind),
        Service = options.Plan.Name,
        Version = options.Plan.Version,
        Fingerprint = options.Plan.Fingerprint,
        Rows = summary.Rows,
        LabelsAsOf = summary.LabelsAsOf?.ToString(),
        Columns =
        [
            .. columns.Requests.Select(column => new ManifestColumn(column.Name, column.Kind.ToString(), column.Nullable, "request", null, null, null, null)),
            .. columns.Outputs.Select((output, i) => Column(output.Name, output.Feature, "feature", summary.FeatureCounts[i])),
            .. columns.Labels.Select((label, i) => Column(label.Name, label, "label", summary.FeatureCounts[columns.Outputs.Length + i])),
        ],
        Views =
        [
            .. columns.Joins.Select(join => join.View).Distinct().Zip(summary.EventCounts, (view, events) =>
                new ManifestView(view.Name, view.Version, view.StateFingerprint, view.SourceLag, events)),
        ],
    };

    internal void Write(string path)
    {
        using FileStream stream = File.Create(path);
        JsonSerializer.Serialize(stream, this, ManifestJson.Default.TrainingManifest);
    }

    private static ManifestColumn Column(string name, FeaturePlan feature, string role, FeatureCounts counts)
        => new(name, feature.Kind.ToString(), feature.Nullable, role, DefaultOf(feature), feature.Logic, feature.Text, counts);

    private static string? DefaultOf(FeaturePlan feature)
        => feature.Default is not { } given ? null
            : given.Text ?? new FeatureValue(feature.Kind, FeatureStatus.Default, HasValue: true, given.Lane, null).ToString();
}
