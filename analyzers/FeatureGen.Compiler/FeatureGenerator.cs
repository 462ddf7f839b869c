using FeatureGen.Compiler.Emitting;
using FeatureGen.Compiler.Emitting.Plans;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Planning;
using FeatureGen.Compiler.Reuse;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FeatureGen.Compiler;

/// <summary>Expands feature classes: symbols to models, models to plans, plans to text.</summary>
/// <remarks>What is wrong with a class is said by <see cref="FeatureAnalyzer"/>, which reads it with the same parser.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class FeatureGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ViewModel> views = context.SyntaxProvider
            .ForAttributeWithMetadataName(Names.FeatureViewAttribute, static (node, _) => node is ClassDeclarationSyntax, ParseView)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Views);
        IncrementalValuesProvider<ServiceModel> services = context.SyntaxProvider
            .ForAttributeWithMetadataName(Names.FeatureServiceAttribute, static (node, _) => node is ClassDeclarationSyntax, ParseService)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Services);

        context.RegisterSourceOutput(views, static (output, view) => Add(output, ViewEmitter.Emit(ViewPlanner.Plan(view))));
        context.RegisterSourceOutput(services, static (output, service) => Add(output, ServiceEmitter.Emit(ServicePlanner.Plan(service))));
        context.RegisterSourceOutput(Registration(context, views, services), static (output, names) => RegistrationEmitter.Emit(output, names));
        context.RegisterSourceOutput(
            context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalyzersOff(options)),
            static (output, property) => ReportAnalyzersOff(output, property));
        context.RegisterSourceOutput(SuppressedRules(context), static (output, rule) => output.ReportDiagnostic(rule.ToDiagnostic()));
    }

    private static IncrementalValuesProvider<SuppressedRule> SuppressedRules(IncrementalGeneratorInitializationContext context)
        => context.SyntaxProvider.ForAttributeWithMetadataName(Names.SuppressMessageAttribute, static (_, _) => true,
                static (found, cancellation) => new Model.EquatableArray<SuppressedRule>(
                    found.Attributes.Select(attribute => SuppressedRule.Of(attribute, cancellation)).OfType<SuppressedRule>()))
            .SelectMany(static (rules, _) => rules);

    private static ViewModel? ParseView(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
        => context.TargetSymbol is INamedTypeSymbol type && IsFirstPart(type, context.TargetNode, cancellation)
            ? DefinitionReading.View(context.TargetNode, type, context.SemanticModel.Compilation, cancellation)
            : null;

    private static ServiceModel? ParseService(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
        => context.TargetSymbol is INamedTypeSymbol type && IsFirstPart(type, context.TargetNode, cancellation)
            ? DefinitionReading.Service(context.TargetNode, type, context.SemanticModel.Compilation, cancellation)
            : null;

    /// <summary>A class whose attribute stands on one part has one model; an attribute repeated on a second part is the compiler's error.</summary>
    private static bool IsFirstPart(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellation)
        => type.GetAttributes().FirstOrDefault(attribute =>
                attribute.AttributeClass?.ToDisplayString() is Names.FeatureViewAttribute or Names.FeatureServiceAttribute)
            ?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<ClassDeclarationSyntax>() == node;

    /// <summary>The services, then the views, that an executable must name at its start; none for a library.</summary>
    private static IncrementalValueProvider<Model.EquatableArray<string>> Registration(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ViewModel> views, IncrementalValuesProvider<ServiceModel> services)
        => QualifiedNames(services.Select(static (service, _) => (service.Namespace, service.ClassName)))
            .Combine(QualifiedNames(views.Select(static (view, _) => (view.Namespace, view.ClassName))))
            .Combine(context.CompilationProvider.Select(static (compilation, _) =>
                compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication))
            .Select(static (pair, _) => pair.Right ? new Model.EquatableArray<string>(pair.Left.Left.Concat(pair.Left.Right)) : default)
            .WithTrackingName(TrackingNames.Registration);

    private static IncrementalValueProvider<Model.EquatableArray<string>> QualifiedNames(IncrementalValuesProvider<(string Namespace, string ClassName)> classes)
        => classes
            .Select(static (type, _) => (type.Namespace.Length == 0 ? "" : type.Namespace + ".") + CSharpName.Escape(type.ClassName))
            .Collect()
            .Select(static (names, _) => new Model.EquatableArray<string>(names.Sort(StringComparer.Ordinal)));

    private static void Add(SourceProductionContext output, IEnumerable<(string HintName, string Text)> files)
    {
        foreach ((string hintName, string text) in files)
        {
            output.AddSource(hintName, text);
        }
    }

    private static string? AnalyzersOff(AnalyzerConfigOptionsProvider options)
    {
        foreach (string property in new[] { "RunAnalyzers", "RunAnalyzersDuringBuild" })
        {
            if (options.GlobalOptions.TryGetValue($"build_property.{property}", out string? value)
                && string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>The generator's one own diagnostic: nothing else can speak when analyzers are off.</summary>
    private static void ReportAnalyzersOff(SourceProductionContext output, string? property)
    {
        if (property is not null)
        {
            output.ReportDiagnostic(Diagnostic.Create(Rule.AnalyzersOff, Location.None, $"{property}=false"));
        }
    }
}
