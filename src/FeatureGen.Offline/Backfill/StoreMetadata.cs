using System.Globalization;
using FeatureGen.Plans;

namespace FeatureGen.Offline.Backfill;

/// <summary>What a store's file says about itself in its key-value metadata.</summary>
public static class StoreMetadata
{
    /// <summary>The key of the view's name.</summary>
    public const string View = "featuregen.view";

    /// <summary>The key of the view's version.</summary>
    public const string Version = "featuregen.version";

    /// <summary>The key of the view's state fingerprint, in full.</summary>
    public const string Fingerprint = "featuregen.state";

    /// <summary>The key of the time as of which the state is, in microseconds since the Unix epoch.</summary>
    public const string AsOf = "featuregen.asof";

    /// <summary>The key of the files that the state was made from: their fingerprints, ascending, separated by commas.</summary>
    public const string Inputs = "featuregen.inputs";

    /// <summary>The key of the version of this format.</summary>
    public const string Format = "featuregen.format";

    /// <summary>The version of this format.</summary>
    public const string FormatVersion = "1";

    internal static Dictionary<string, string> Of(ViewPlan view, Timestamp asOf, IEnumerable<string> inputs) => new(StringComparer.Ordinal)
    {
        [View] = view.Name,
        [Version] = view.Version.ToString(CultureInfo.InvariantCulture),
        [Fingerprint] = view.StateFingerprint,
        [AsOf] = asOf.Microseconds.ToString(CultureInfo.InvariantCulture),
        [Inputs] = string.Join(',', inputs.Distinct().Order(StringComparer.Ordinal)),
        [Format] = FormatVersion,
    };
}
