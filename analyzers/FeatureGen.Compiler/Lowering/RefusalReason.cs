using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>What to say of an operation that is not on the allow-list. It refuses nothing by itself: everything unknown is refused.</summary>
internal static class RefusalReason
{
    /// <summary>
    /// The place and reason of a refusal: the clock, randomness, I/O, platform mathematics or label inside the operation where there is one,
    /// because that is the cause; else the operation itself.
    /// </summary>
    public static (SyntaxNode Place, DiagnosticDescriptor Rule, string[] Arguments) RootCause(IOperation operation, bool mayReadOutcome)
        => ForbiddenPart(operation, mayReadOutcome) is var (place, rule, arguments)
            ? (place, rule, arguments)
            : (operation.Syntax, Of(operation).Rule, Of(operation).Arguments);

    /// <summary>The innermost part, the first in the source, that has a rule of its own wherever it stands; null where there is none.</summary>
    public static (SyntaxNode Place, DiagnosticDescriptor Rule, string[] Arguments)? ForbiddenPart(IOperation operation, bool mayReadOutcome)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            if (ForbiddenPart(child, mayReadOutcome) is { } inner)
            {
                return inner;
            }
        }

        (DiagnosticDescriptor rule, string[] arguments) = Of(operation);
        bool isForbidden = rule != Rule.NotAllowed && rule != Rule.State && !(mayReadOutcome && rule == Rule.LabelInFeature);
        return isForbidden ? (operation.Syntax, rule, arguments) : null;
    }

    private static (DiagnosticDescriptor Rule, string[] Arguments) Of(IOperation operation)
    {
        ISymbol? symbol = operation switch
        {
            IPropertyReferenceOperation property => property.Property,
            IFieldReferenceOperation field => field.Field,
            IInvocationOperation invocation => invocation.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IEventReferenceOperation reference => reference.Event,
            IMethodReferenceOperation method => method.Method,
            _ => null,
        };
        string text = Shortened(operation.Syntax.ToString());
        return symbol is null
            ? (Rule.NotAllowed, [text, Kind(operation)])
            : OfSymbol(symbol, text);
    }

    private static (DiagnosticDescriptor Rule, string[] Arguments) OfSymbol(ISymbol symbol, string text)
    {
        string type = symbol.ContainingType?.ToDisplayString() ?? "";
        string @namespace = symbol.ContainingNamespace?.ToDisplayString() ?? "";
        return (type, symbol.Name) switch
        {
            ("System.DateTime" or "System.DateTimeOffset", "Now" or "UtcNow" or "Today") => (Rule.Clock, [text]),
            ("System.Environment", "TickCount" or "TickCount64") => (Rule.Clock, [text]),
            ("System.TimeProvider" or "System.Diagnostics.Stopwatch", _) => (Rule.Clock, [text]),
            ("System.Random" or "System.Security.Cryptography.RandomNumberGenerator", _) => (Rule.Randomness, [text]),
            ("System.Guid", "NewGuid" or "CreateVersion7") => (Rule.Randomness, [text]),
            ("System.IO.Path" or "System.Console" or "System.Environment", _) => (Rule.InputOutput, [text]),
            ("System.Math" or "System.MathF" or "double" or "float", _) when IsPlatformMath(symbol.Name) => (Rule.PlatformMath, [text, InsteadOf(symbol.Name)]),
            _ when @namespace.StartsWith("System.IO", StringComparison.Ordinal)
                || @namespace.StartsWith("System.Net", StringComparison.Ordinal)
                || @namespace.StartsWith("System.Data", StringComparison.Ordinal) => (Rule.InputOutput, [text]),
            _ when symbol.Has(Names.LabelAttribute) || IsOutcome(symbol) => (Rule.LabelInFeature, [symbol.Name]),
            _ when symbol is IFieldSymbol { IsStatic: false } && symbol.ContainingType?.IsValueType == true
                => (Rule.NotAllowed, [text, "a field is no column; make it a property"]),
            _ when symbol is IFieldSymbol { IsConst: false } or IPropertySymbol { IsStatic: true } => (Rule.State, [text]),
            _ => (Rule.NotAllowed, [text, "it is not on the list of operations that are known to be deterministic"]),
        };
    }

    private static bool IsOutcome(ISymbol symbol)
        => symbol is IPropertySymbol { Name: "Outcome", ContainingType: { } owner } && owner.FullName() == Names.FeatureService;

    private static bool IsPlatformMath(string name)
        => name is "Exp" or "Exp2" or "Exp10" or "ExpM1" or "Log" or "Log2" or "Log10" or "LogP1" or "Pow" or "Cbrt" or "Hypot"
            or "Sin" or "Cos" or "Tan" or "SinCos" or "Asin" or "Acos" or "Atan" or "Atan2" or "Sinh" or "Cosh" or "Tanh" or "Asinh"
            or "Acosh" or "Atanh" or "FusedMultiplyAdd" or "ReciprocalEstimate" or "ReciprocalSqrtEstimate" or "MultiplyAddEstimate" or "Lerp";

    /// <summary>What to write instead of a function of the platform.</summary>
    private static string InsteadOf(string name)
    {
        string own = name switch { "ExpM1" => "Expm1", "LogP1" => "Log1p", _ => name };
        return Enum.TryParse(own, out Function _) ? $"FeatureMath.{own}" : "+ - * / Math.Sqrt, FeatureMath, and the exact functions of Math that the documentation lists";
    }

    private static string Kind(IOperation operation)
        => operation switch
        {
            IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String }
                => "text is not built in features; give the parts as columns",
            ITranslatedQueryOperation => "write Where and the aggregate as calls, not as a query",
            ILocalReferenceOperation => "it is no local of this body",
            IAssignmentOperation or IIncrementOrDecrementOperation => "a feature may not change anything",
            IAwaitOperation => "a feature may not wait",
            _ => $"{operation.Kind} is not on the list of operations that are known to be deterministic",
        };

    private static string Shortened(string text) => text.Length <= 80 ? text : text.Substring(0, 77) + "...";
}
