using FeatureGen.Hosting.Progress;
using FeatureGen.Hosting.Verification.Data;
using FeatureGen.Hosting.Verification.Reporting;
using FeatureGen.Plans;

namespace FeatureGen.Hosting.Verification.Replay;

/// <summary>What all threads of a replay read and write.</summary>
/// <param name="Plan">The service.</param>
/// <param name="Events">The events of each view.</param>
/// <param name="Rows">The spine.</param>
/// <param name="Trained">The training file.</param>
/// <param name="Records">The backfilled store, or null.</param>
/// <param name="Samples">The rows that the specification evaluates too.</param>
/// <param name="Log">Takes the differences.</param>
/// <param name="Phases">Is told of the rows done.</param>
/// <param name="LabelsAsOf">Until when the events were taken to be all there; null where no label looks forward.</param>
internal sealed record ReplayInput(
    ServicePlan Plan,
    IReadOnlyDictionary<ViewPlan, ViewEvents> Events,
    SpineRows Rows,
    TrainedValues Trained,
    StoredRecords? Records,
    SampledRows Samples,
    DifferenceLog Log,
    Phases Phases,
    Timestamp? LabelsAsOf);
