using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Rules;

/// <summary>A broken rule at a place in the source. It lives only as long as one analysis: models never hold one.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, params string[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);

    /// <summary>The message, as the plan keeps it.</summary>
    public string Message => string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), Arguments);
}
