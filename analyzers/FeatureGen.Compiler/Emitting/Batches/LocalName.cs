namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>What a local would like to be called.</summary>
/// <param name="Text">The name; a number follows where it is taken.</param>
/// <param name="IsOwn">Whether it is the name of the step itself, kept free for it.</param>
internal readonly record struct LocalName(string Text, bool IsOwn = false)
{
    /// <summary>A mask of this value: <c>hasTrend</c>.</summary>
    public LocalName Has => new("has" + CSharpName.Capitalized(Text));

    /// <summary>A mask of this value: <c>trendFails</c>.</summary>
    public LocalName Fails => new(Text + "Fails");

    /// <summary>A mask on the way to <see cref="Fails"/>: <c>trendThrows</c>.</summary>
    public LocalName Throws => new(Text + "Throws");

    /// <summary>A value on the way to this one: <c>wideSum</c>.</summary>
    public LocalName After(string prefix) => new(prefix + CSharpName.Capitalized(Text));
}
