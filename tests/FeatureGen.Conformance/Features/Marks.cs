namespace FeatureGen.Conformance.Features;

[Flags]
public enum Marks : byte
{
    None = 0,
    Manual = 1,
    Checked = 2,
    Doubtful = 128,
}
