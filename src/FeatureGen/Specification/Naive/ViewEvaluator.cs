using System.Diagnostics.CodeAnalysis;
using FeatureGen.Columns;

namespace FeatureGen.Naive;

/// <summary>Evaluates all features of a bound view.</summary>
internal static class ViewEvaluator
{
    [RequiresUnreferencedCode("Reads features by reflection.")]
    public static List<SpecifiedFeature> Evaluate(EntityView view)
    {
        var shape = ViewShape.Of(view.GetType());
        bool isMissing = !view.HasVisibleEvent(shape.Windows);
        return shape.Features.ConvertAll(feature =>
        {
            view.Evaluation.Restart();
            return FeatureEvaluator.Evaluate(
                feature,
                view,
                value => isMissing ? FeatureStatus.Missing
                    : shape.IsOneAggregate(feature) && view.Evaluation.IsEmpty ? FeatureStatus.EmptyWindow
                    : FeatureEvaluator.PresentOrNull(value));
        });
    }
}
