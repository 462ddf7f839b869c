namespace FeatureGen.Plans;

/// <summary>What kind of value an input of a service program is.</summary>
public enum ProgramInputOrigin
{
    /// <summary>A request column; <see cref="ProgramInput.Index"/> counts <see cref="ServicePlan.RequestColumns"/>.</summary>
    Request,

    /// <summary>An outcome column; <see cref="ProgramInput.Index"/> counts <see cref="ServicePlan.OutcomeColumns"/>.</summary>
    Outcome,

    /// <summary>A feature of a joined view; <see cref="ProgramInput.Index"/> counts the view's features.</summary>
    Join,

    /// <summary>A feature of the service itself; <see cref="ProgramInput.Index"/> counts <see cref="ServicePlan.Features"/>.</summary>
    Feature,
}
