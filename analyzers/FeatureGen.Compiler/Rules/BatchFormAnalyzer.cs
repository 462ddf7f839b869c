using System.Collections.Immutable;
using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Reuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Rules;

/// <summary>Says of which features the batch form is not vectors, and why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BatchFormAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule.RunsRowByRow];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (FeatureModel feature in FeaturesOf(type, context.Compilation, context.CancellationToken))
        {
            if (feature.Body is { } body && BatchForm.RowByRow(body) is { Count: > 0 } slow
                && type.GetMembers(feature.OverMethod ?? feature.List ?? feature.Name).FirstOrDefault() is { } member && reported.Add(member))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.RunsRowByRow, member.Place(), member.Name, string.Join(", ", slow)));
            }
        }
    }

    private static IEnumerable<FeatureModel> FeaturesOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.Has(Names.FeatureViewAttribute))
        {
            return DefinitionReading.View(type.DeclaringSyntaxReferences[0].GetSyntax(cancellation), type, compilation, cancellation)?.Features ?? default;
        }

        return type.Has(Names.FeatureServiceAttribute)
            && DefinitionReading.Service(type.DeclaringSyntaxReferences[0].GetSyntax(cancellation), type, compilation, cancellation) is { } service
            ? service.Features.Concat(service.Labels)
            : [];
    }
}
