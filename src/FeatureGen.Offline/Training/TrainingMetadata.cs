using System.Globalization;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Training;

/// <summary>What a training file says about itself in its key-value metadata.</summary>
public static class TrainingMetadata
{
    /// <summary>The key of the service's name.</summary>
    public const string Service = "featuregen.service";

    /// <summary>The key of the service's version.</summary>
    public const string Version = "featuregen.version";

    /// <summary>The key of the service's fingerprint.</summary>
    public const string Fingerprint = "featuregen.fingerprint";

    /// <summary>The key of the version of this format.</summary>
    public const string Format = "featuregen.format";

    /// <summary>The key of the number of rows.</summary>
    public const string Rows = "featuregen.rows";

    /// <summary>The key of what the file is for: <c>training</c> or <c>scoring</c>.</summary>
    public const string Kind = "featuregen.kind";

    /// <summary>The start of the key of a view's state fingerprint; the view's name follows.</summary>
    public const string View = "featuregen.view.";

    /// <summary>The key of the time until which the events were taken to be all there, in microseconds; where labels look forward.</summary>
    public const string LabelsAsOf = "featuregen.labelsasof";

    /// <summary>The version of this format.</summary>
    public const string FormatVersion = "1";

    /// <summary>How a kind is spelled.</summary>
    internal static string NameOf(TrainingKind kind) => kind == TrainingKind.Training ? "training" : "scoring";

    /// <summary>The keys and values of a file.</summary>
    internal static Dictionary<string, string> Of(TrainingColumns columns, TrainingOptions options, long rows)
    {
        ServicePlan plan = options.Plan;
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            [Service] = plan.Name,
            [Version] = plan.Version.ToString(CultureInfo.InvariantCulture),
            [Fingerprint] = plan.Fingerprint,
            [Format] = FormatVersion,
            [Rows] = rows.ToString(CultureInfo.InvariantCulture),
            [Kind] = NameOf(options.Kind),
        };
        foreach (ViewPlan view in columns.Joins.Select(join => join.View).Distinct())
        {
            metadata[View + view.Name] = view.StateFingerprint;
        }

        if (options.LabelsAsOf is { } asOf)
        {
            metadata[LabelsAsOf] = asOf.Microseconds.ToString(CultureInfo.InvariantCulture);
        }

        return metadata;
    }
}
