namespace FeatureGen.Compiler.Tests.Harness;

/// <summary>In the place of an input's value: an error, as an aggregate's overflow is.</summary>
internal sealed class Failed
{
    public static readonly Failed Value = new();

    private Failed()
    {
    }

    public override string ToString() => "an error";
}
