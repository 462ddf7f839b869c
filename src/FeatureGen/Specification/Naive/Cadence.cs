using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>How often a view takes in what has become known.</summary>
internal static class Cadence
{
    /// <summary>K(t): t itself, or the last multiple of the view's cadence that is its delay ago.</summary>
    /// <exception cref="DefinitionException">A duration cannot be read, or there is a delay and no cadence.</exception>
    public static Int128 LimitOf(Type view, Timestamp asOf)
    {
        FeatureViewAttribute? declared = view.GetCustomAttribute<FeatureViewAttribute>();
        long delay = declared?.Delay is { } later ? DurationText.Parse(later).Microseconds : 0;
        if (declared?.Cadence is not { } often)
        {
            return delay == 0 ? asOf.Microseconds : throw new DefinitionException($"{view.Name} has a Delay and no Cadence.");
        }

        long cadence = DurationText.Parse(often).Microseconds;
        Int128 over = (Int128)asOf.Microseconds - delay;
        Int128 past = over % cadence;
        return over - (past < 0 ? past + cadence : past);
    }
}
