using System.Diagnostics.CodeAnalysis;

namespace FeatureGen.Naive;

/// <summary>Creates definitions of which only the type is known.</summary>
internal static class Instance
{
    [RequiresUnreferencedCode("The type may have been trimmed.")]
    public static TDefinition Of<TDefinition>(Type type)
        where TDefinition : FeatureDefinition
        => type.IsSubclassOf(typeof(TDefinition)) && !type.IsAbstract
            ? (TDefinition)Activator.CreateInstance(type)!
            : throw new ArgumentException($"{type.Name} does not derive from {typeof(TDefinition).Name}.", nameof(type));
}
