using System.Collections.Immutable;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Rules;

/// <summary>Says, once for each source, what is assumed where its struct declares nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventSourceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rule.Hints];

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
        if (!type.Has(Names.EventSourceAttribute) && !type.Has(Names.SnapshotSourceAttribute))
        {
            return;
        }

        foreach ((string attribute, DiagnosticDescriptor rule) in new[] { (Names.KnownAtAttribute, Rule.NoKnownTime), (Names.SequenceAttribute, Rule.NoSequence) })
        {
            if (!type.Properties().Any(property => property.Has(attribute)))
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, type.Place(), type.Name));
            }
        }
    }
}
