namespace FeatureGen.Compiler;

/// <summary>The names under which tests watch the generator's steps.</summary>
internal static class TrackingNames
{
    public const string Views = "Views";
    public const string Services = "Services";
    public const string Registration = "Registration";
}
