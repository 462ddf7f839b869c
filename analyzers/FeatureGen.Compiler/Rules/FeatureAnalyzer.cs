using System.Collections.Concurrent;
using System.Collections.Immutable;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Reuse;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler.Rules;

/// <summary>Says what the generator refuses, at the smallest expression that is to blame.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FeatureAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rule.All];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // Marking a file as generated must not let a feature pass.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();

        // Two views may find the same fault in the event that both read.
        context.RegisterCompilationStartAction(static start =>
        {
            var reported = new ConcurrentDictionary<(string Id, Location Place), bool>();
            start.RegisterSymbolAction(symbol => Analyze(symbol, reported), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentDictionary<(string Id, Location Place), bool> reported)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if ((!type.Has(Names.FeatureViewAttribute) && !type.Has(Names.FeatureServiceAttribute)) || IsBeingWritten(type, context.CancellationToken))
        {
            return;
        }

        foreach (Finding finding in DefinitionReading.Findings(type, context.Compilation, context.CancellationToken))
        {
            if (reported.TryAdd((finding.Rule.Id, finding.Location), true))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }

    /// <summary>Half-typed code gets the compiler's messages alone: a brace that is missing anywhere in the file can make a class look nested.</summary>
    private static bool IsBeingWritten(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree.GetRoot(cancellation).ContainsDiagnostics);
}
