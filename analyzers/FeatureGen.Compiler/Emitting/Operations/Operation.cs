namespace FeatureGen.Compiler.Emitting.Operations;

/// <summary>One operation of the intermediate form on one type: its two spellings side by side.</summary>
/// <param name="Result">What the result is called where it has no name of its own: <c>difference</c>.</param>
/// <param name="Scalar">The C# on values.</param>
/// <param name="Vector">The C# on vectors, <c>{0}</c> and so on standing for the operands' locals.</param>
/// <param name="Finish">What makes the lanes values of the type again.</param>
internal sealed record Operation(string Result, ScalarForm Scalar, string Vector, LaneFinish Finish = LaneFinish.None)
{
    /// <summary>Whether a vector's lanes are computed one by one: what has no vector form, or none that would pay.</summary>
    public bool IsRowByRow => Vector.Contains("PerLane.");

    /// <summary>When C# throws instead of answering; null for an operation that always answers.</summary>
    public Failure? Failure { get; init; }

    /// <summary>Where the result has a value, if that is not simply where all operands have one: {2} and {3} are where those have one.</summary>
    public string? Has { get; init; }
}
