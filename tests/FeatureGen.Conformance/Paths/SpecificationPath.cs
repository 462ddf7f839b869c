using FeatureGen.Conformance.Features;

namespace FeatureGen.Conformance.Paths;

/// <summary>The naive evaluator.</summary>
internal static class SpecificationPath
{
    public static IReadOnlyList<string[]> Run(Scenario scenario)
    {
        History history = new History().Add(scenario.Events).Add(scenario.Events.Select(Correction.Of));
        return [.. scenario.Requests.Select(request =>
            Specification.Evaluate<StationService, StationRequest, StationOutcome>(history, request).Select(ServedRow.Text).ToArray())];
    }

    /// <summary>What training writes: features, then labels as of a time.</summary>
    public static IReadOnlyList<string[]> Train(Scenario scenario, Timestamp asOf)
    {
        History history = new History().Add(scenario.Events).Add(scenario.Events.Select(Correction.Of));
        return [.. scenario.Requests.Select(request =>
            Specification.Evaluate<StationService, StationRequest, StationOutcome>(history, request, new StationOutcome(), asOf).Select(ServedRow.Text).ToArray())];
    }
}
