namespace FeatureGen.Plans;

/// <summary>What kind of value an input of a service program is.</summary>
public enum ProgramInputOrigin
{
    /// <summary>A request column: one of <see cref="ServicePlan.RequestColumns"/>, by its member.</summary>
    Request,

    /// <summary>An outcome column: one of <see cref="ServicePlan.OutcomeColumns"/>, by its member.</summary>
    Outcome,

    /// <summary>A feature of a joined view.</summary>
    Join,

    /// <summary>A feature of the service itself: one of <see cref="ServicePlan.Features"/>.</summary>
    Feature,
}
