using System.Collections.Immutable;
using FeatureGen.Plans;

namespace FeatureGen.Offline;

/// <summary>Refuses services of which a feature could not be compiled.</summary>
internal static class PlanChecks
{
    public static void ThrowIfRefused(ServicePlan plan)
    {
        ImmutableArray<string> refused = plan.Refused;
        if (!refused.IsEmpty)
        {
            throw new InputException(
                $"Service {plan.Name} cannot be computed: {refused.Length} of its features were refused by the compiler. Change them and build again.\n  {string.Join("\n  ", refused)}");
        }
    }
}
