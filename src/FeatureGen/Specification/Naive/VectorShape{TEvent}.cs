using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace FeatureGen.Naive;

/// <summary>How long the vectors are that a selection gives: asked of an event whose vectors have their declared lengths and no elements.</summary>
internal static class VectorShape<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TEvent>
    where TEvent : struct
{
    private static readonly TEvent Sample = Make();

    /// <exception cref="DefinitionException">The selection gives no vector of a declared length.</exception>
    public static int LengthOf(Func<TEvent, FeatureVector?> value)
        => value(Sample) is { Length: > 0 and var length }
            ? length
            : throw new DefinitionException($"A vector of {typeof(TEvent).Name} has no length: mark it [Dimension(...)].");

    private static TEvent Make()
    {
        object sample = default(TEvent);
        foreach (PropertyInfo property in typeof(TEvent).GetProperties().Where(property => property.CanWrite))
        {
            if (property.GetCustomAttribute<DimensionAttribute>() is { Elements: var elements })
            {
                property.SetValue(sample, new FeatureVector(new double?[elements]));
            }
        }

        return (TEvent)sample;
    }
}
