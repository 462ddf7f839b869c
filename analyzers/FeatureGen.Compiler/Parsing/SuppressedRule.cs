using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A <c>[SuppressMessage]</c> that names one of our rules: the one suppression that reaches errors that cannot be configured.</summary>
internal sealed record SuppressedRule(string Id, string File, TextSpan Span, LinePositionSpan Lines)
{
    public static SuppressedRule? Of(AttributeData attribute, CancellationToken cancellation)
    {
        string? id = attribute.ConstructorArguments is [_, { Value: string check }] ? check.Split(':')[0].Trim() : null;
        return id is not null && Rule.All.Any(rule => rule.Id == id) && attribute.ApplicationSyntaxReference is { } place
            ? new SuppressedRule(id, place.SyntaxTree.FilePath, place.Span, place.SyntaxTree.GetLineSpan(place.Span, cancellation).Span)
            : null;
    }

    public Diagnostic ToDiagnostic()
        => Diagnostic.Create(Rule.AnalyzersOff, Location.Create(File, Span, Lines), $"[SuppressMessage] of {Id}");
}
