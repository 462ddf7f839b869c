using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeatureGen.Plans;

/// <summary>The fingerprint of a service: made at start-up, because joined views may come from other assemblies.</summary>
internal static class ServiceFingerprint
{
    public static string Of(ServicePlan service)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"service 1\n{service.Name}\n{service.Version}\n");
        foreach (JoinPlan join in service.Joins)
        {
            text.Append(CultureInfo.InvariantCulture, $"join {join.Name} {join.View.Name} {join.View.SourceLag} {join.View.StateFingerprint}\n");
        }

        foreach (OutputPlan output in service.Outputs)
        {
            text.Append(CultureInfo.InvariantCulture, $"output {output.Name} {output.Feature.Kind} {output.Feature.Nullable} {output.Feature.Logic}\n");
        }

        foreach (JoinPlan join in service.LabelJoins)
        {
            text.Append(CultureInfo.InvariantCulture, $"labels {join.Name} {join.View.Name} {join.View.SourceLag} {join.View.StateFingerprint}\n");
            foreach (FeaturePlan label in join.View.Features)
            {
                text.Append(CultureInfo.InvariantCulture, $"label {join.Name}_{label.Name} {label.Kind} {label.Nullable} {label.Logic}\n");
            }
        }

        foreach (FeaturePlan label in service.Labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"label {label.Name} {label.Kind} {label.Nullable} {label.Logic}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
