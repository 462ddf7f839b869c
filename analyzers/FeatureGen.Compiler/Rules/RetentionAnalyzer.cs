using System.Collections.Immutable;
using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Rules;

/// <summary>Says where an aggregate over all time needs each event by itself, so that an entity's state grows without end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetentionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The aggregates for which older events can be folded into a few numbers, a sketch, or the distinct values themselves.</summary>
    private static readonly ImmutableHashSet<string> Foldable = ImmutableHashSet.Create(
        "Count", "CountOf", "CountBy", "CountDistinct", "Sum", "SumBy", "Average", "AverageBy", "Histogram", "Min", "Max", "Variance", "StdDev", "Share",
        "First", "Latest", "TimeSinceFirst", "TimeSinceLatest", "Rate", "InterArrivalAverage", "Any", "All",
        "ApproximateCountDistinct", "ApproximateQuantile");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule.KeepsEveryEvent];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var aggregate = (IInvocationOperation)context.Operation;
        if (IsOfWindow(aggregate) && !IsWindow(aggregate.TargetMethod.ReturnType) && IsAllTime(aggregate.Instance, out bool changes)
            && (changes || !Foldable.Contains(aggregate.TargetMethod.Name)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.KeepsEveryEvent, aggregate.Syntax.GetLocation(), aggregate.TargetMethod.Name));
        }
    }

    // Which of an entity's events are the last, of its session, or replaced, may change with each that comes.
    private static bool IsAllTime(IOperation? window, out bool changes)
    {
        changes = false;
        while (window is IInvocationOperation modifier && IsOfWindow(modifier))
        {
            changes |= modifier.TargetMethod.Name is "LastN" or "Session";
            window = modifier.Instance;
        }

        changes |= window?.Type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol source] } && source.Properties().Any(property => property.Has(Names.RowIdAttribute));
        return window is IPropertyReferenceOperation { Property.Name: "AllTime" } or IInvocationOperation { TargetMethod.Name: "AllTime" } && IsWindow(window.Type!);
    }

    private static bool IsOfWindow(IInvocationOperation invocation) => invocation.TargetMethod.ContainingType.FullName() == Names.EventWindow;

    private static bool IsWindow(ITypeSymbol type) => type is INamedTypeSymbol named && named.FullName() == Names.EventWindow;
}
