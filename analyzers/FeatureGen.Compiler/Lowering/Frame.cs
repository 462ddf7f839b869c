namespace FeatureGen.Compiler.Lowering;

/// <summary>A body while its statements are lowered: what it returns, and what can leave the block that is being lowered.</summary>
internal sealed class Frame(ValueType type, bool isLocal)
{
    /// <summary>Whether it is a local function, so that it may change the locals around it.</summary>
    public bool IsLocal => isLocal;

    /// <summary>The type of what is returned.</summary>
    public ValueType Type => type;

    /// <summary>What is returned.</summary>
    public Place Result => new(this, "result");

    /// <summary>Whether it has been.</summary>
    public Place Returned => new(this, "returned");

    /// <summary>What leaves the present block: the body's return, and the labels that <c>break</c> and <c>continue</c> go to.</summary>
    public List<Place> Exits { get; } = [];
}
