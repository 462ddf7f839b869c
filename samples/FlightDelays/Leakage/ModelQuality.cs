namespace FlightDelays.Leakage;

/// <summary>How well a model tells late flights from others.</summary>
/// <param name="Name">What it was trained on.</param>
/// <param name="Offline">Its AUC on test rows computed as those it was trained on.</param>
/// <param name="Served">Its AUC on the same rows as they are served.</param>
internal sealed record ModelQuality(string Name, double Offline, double Served)
{
    /// <summary>Fits a model and tests it twice.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="training">The rows that it is fitted to.</param>
    /// <param name="test">Later rows, computed in the same way.</param>
    /// <param name="served">The same later rows with what was known at their time.</param>
    public static ModelQuality Of(string name, LabelledRows training, LabelledRows test, LabelledRows served)
    {
        Standardisation units = new(training);
        LogisticRegression model = LogisticRegression.Fit(units.Apply(training));
        return new ModelQuality(name, Auc(model, units, test), Auc(model, units, served));
    }

    private static double Auc(LogisticRegression model, Standardisation units, LabelledRows rows)
        => AreaUnderCurve.Of(model.Scores(units.Apply(rows)), rows.Labels);
}
