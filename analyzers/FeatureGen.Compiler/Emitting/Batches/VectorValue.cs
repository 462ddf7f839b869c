namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>A computed vector: the local or constant that holds the lanes, and the masks of where they are values and where errors.</summary>
internal readonly record struct VectorValue(string Value, string Has, string Fails)
{
    /// <summary>A value in every lane.</summary>
    public static VectorValue Always(string value) => new(value, Masks.All, Masks.None);
}
