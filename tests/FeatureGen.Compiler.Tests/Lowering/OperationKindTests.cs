using FeatureGen.Compiler.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Tests.Lowering;

/// <summary>Each kind of operation that the compiler has is lowered or refused; a kind that is new is refused until someone decides.</summary>
public sealed class OperationKindTests
{
    /// <summary>The kinds that some feature may contain, each with a body that does.</summary>
    public static TheoryData<OperationKind, string> Lowered => new()
    {
        { OperationKind.Literal, "3" },
        { OperationKind.Conversion, "(long)(Fine * 1.5)" },
        { OperationKind.Invocation, "Math.Min(Fine, 3)" },
        { OperationKind.PropertyReference, "Fine" },
        { OperationKind.FieldReference, "Fine + long.MaxValue" },
        { OperationKind.UnaryOperator, "-Fine" },
        { OperationKind.BinaryOperator, "Fine + 1" },
        { OperationKind.Conditional, "Fine > 3 ? Fine : 3" },
        { OperationKind.Coalesce, "Past(Hours(1)).Max(o => o.Amount) ?? 0" },
        { OperationKind.AnonymousFunction, "Past(Hours(1)).Count(o => true)" },
        { OperationKind.DelegateCreation, "Past(Hours(1)).Count(o => true)" },
        { OperationKind.ObjectCreation, "new Duration(Fine).Microseconds" },
        { OperationKind.ParameterReference, "Past(Hours(1)).Sum(o => o.Amount)" },
        { OperationKind.InstanceReference, "Past(Hours(1)).Count()" },
        { OperationKind.Argument, "Math.Min(Fine, 3)" },
        { OperationKind.IsPattern, "Past(Hours(1)).Max(o => o.Amount) is null ? 1 : 2" },
        { OperationKind.ConstantPattern, "Past(Hours(1)).Max(o => o.Amount) is null ? 1 : 2" },
        { OperationKind.NegatedPattern, "Past(Hours(1)).Max(o => o.Amount) is not null ? 1 : 2" },
        { OperationKind.DefaultValue, "(Fine > 3 ? Fine : default(long?)) ?? 0" },
        { OperationKind.NameOf, "Past(Hours(1)).Latest(o => o.Country) == nameof(Order) ? 1 : 2" },
        { OperationKind.SizeOf, "Fine + sizeof(long)" },
        { OperationKind.Return, "Fine" },
        { OperationKind.Block, "Fine" },
        { OperationKind.VariableDeclarationGroup, "{ long x = Fine, y = 2; return x + y; }" },
        { OperationKind.VariableDeclaration, "{ long x = Fine; return x; }" },
        { OperationKind.VariableDeclarator, "{ long x = Fine; return x; }" },
        { OperationKind.VariableInitializer, "{ long x = Fine; return x; }" },
        { OperationKind.LocalReference, "{ var x = Fine; return x; }" },
        { OperationKind.ExpressionStatement, "{ var x = Fine; x = 3; return x; }" },
        { OperationKind.SimpleAssignment, "{ var x = Fine; x = 3; return x; }" },
        { OperationKind.CompoundAssignment, "{ var x = Fine; x += 3; return x; }" },
        { OperationKind.CoalesceAssignment, "{ long? x = Fine; x ??= 3; return x.Value; }" },
        { OperationKind.Increment, "{ var x = Fine; x++; return x; }" },
        { OperationKind.Decrement, "{ var x = Fine; return --x; }" },
        { OperationKind.Discard, "{ _ = Fine; return 1; }" },
        { OperationKind.Empty, "{ ; return 1; }" },
        { OperationKind.DeclarationPattern, "Fine is var x ? x : 2" },
        { OperationKind.DiscardPattern, "Fine switch { _ => 2 }" },
        { OperationKind.RelationalPattern, "Fine is > 3 ? 1 : 2" },
        { OperationKind.BinaryPattern, "Fine is > 3 and < 5 ? 1 : 2" },
        { OperationKind.SwitchExpression, "Fine switch { 1 => 2, _ => 3 }" },
        { OperationKind.SwitchExpressionArm, "Fine switch { 1 => 2, _ => 3 }" },
        { OperationKind.IsType, "Past(Hours(1)).Max(o => o.Amount) is long ? 1 : 2" },
        { OperationKind.TypePattern, "Past(Hours(1)).Max(o => o.Amount) is not long ? 1 : 2" },
        { OperationKind.RecursivePattern, "Past(Hours(1)).Max(o => o.Amount) is { } x ? x : 2" },
        { OperationKind.Switch, "{ switch (Fine) { case 1: return 2; default: return 3; } }" },
        { OperationKind.SwitchCase, "{ switch (Fine) { case 1: return 2; default: return 3; } }" },
        { OperationKind.CaseClause, "{ switch (Fine) { case 1: return 2; default: return 3; } }" },
        { OperationKind.Branch, "{ var x = Fine; switch (x) { case 1: x = 2; break; } return x; }" },
        { OperationKind.LocalFunction, "{ long x = 1; long Twice() => 2 * x; return Twice(); }" },
        { OperationKind.ArrayCreation, "new long[] { 1 }.Length" },
        { OperationKind.ArrayInitializer, "new long[] { 1 }.Length" },
        { OperationKind.ArrayElementReference, "new long[] { 1 }[0]" },
        { OperationKind.Loop, "{ long x = 0; for (int i = 0; i < 3; i++) { x += Fine; } return x; }" },
        { OperationKind.Throw, "Fine > 3 ? 1 : throw new InvalidOperationException()" },
    };

    /// <summary>Kinds of expressions that are refused, each with a body that contains one.</summary>
    public static TheoryData<OperationKind, string> Refused => new()
    {
        { OperationKind.ConditionalAccess, "Past(Hours(1)).Latest(o => o.Coupon)?.Length ?? 0" },
        { OperationKind.ConditionalAccessInstance, "Past(Hours(1)).Latest(o => o.Coupon)?.Length ?? 0" },
        { OperationKind.InterpolatedString, "$\"{Fine}\".Length" },
        { OperationKind.Interpolation, "$\"{Fine}\".Length" },
        { OperationKind.InterpolatedStringText, "$\"x{Fine}\".Length" },
        { OperationKind.AnonymousObjectCreation, "new { X = Fine }.X" },
        { OperationKind.Tuple, "(Fine, Fine).Item1" },
        { OperationKind.TupleBinary, "(Fine, 1) == (1, Fine) ? 1 : 2" },
        { OperationKind.TypeOf, "typeof(long).Name == \"x\" ? 1 : 2" },
        { OperationKind.PropertySubpattern, "\"x\" is { Length: 3 } ? 1 : 2" },
        { OperationKind.ListPattern, "new long[] { 1 } is [1] ? 1 : 2" },
        { OperationKind.SlicePattern, "new long[] { 1 } is [1, ..] ? 1 : 2" },
        { OperationKind.DeconstructionAssignment, "((total, other) = (1, 2)).Item1" },
        { OperationKind.TranslatedQuery, "(from o in Past(Hours(1)) where o.Amount > 1 select o).Count()" },
        { OperationKind.MethodReference, "Past(Hours(1)).Count(Config.IsLargeOrder)" },
        { OperationKind.ObjectOrCollectionInitializer, "new List<long> { 1 }.Count" },
        { OperationKind.CollectionExpression, "((List<long>)[1]).Count" },
        { OperationKind.Range, "\"abc\"[1..2].Length" },
        { OperationKind.With, "(new Duration(1) with { Microseconds = 2 }).Microseconds" },
        { OperationKind.DeclarationExpression, "long.TryParse(\"1\", out long x) ? x : 1" },
        { OperationKind.Await, "((Func<Task<long>>)(async () => await Task.FromResult(1L)))().Result" },
        { OperationKind.EventReference, "Changed is null ? 1 : 2" },
        { OperationKind.Utf8String, "\"x\"u8.Length" },
        { OperationKind.ImplicitIndexerReference, "\"abc\"[^1] == 'c' ? 1 : 2" },
    };

    /// <summary>
    /// Kinds that no expression of C# has, or none that a body could contain by itself: statements, declarations, initialisers, parts of control
    /// flow graphs, other languages, code that does not bind.
    /// </summary>
    private static readonly OperationKind[] OfNoBody =
    [
        OperationKind.None, OperationKind.Invalid, OperationKind.Labeled,
        OperationKind.YieldBreak, OperationKind.Lock, OperationKind.Try, OperationKind.Using, OperationKind.YieldReturn,
        OperationKind.Stop, OperationKind.End, OperationKind.RaiseEvent, OperationKind.EventAssignment,
        OperationKind.Parenthesized, OperationKind.DynamicObjectCreation, OperationKind.DynamicMemberReference, OperationKind.DynamicInvocation,
        OperationKind.DynamicIndexerAccess, OperationKind.MemberInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
        OperationKind.OmittedArgument, OperationKind.CatchClause, OperationKind.AddressOf,
        OperationKind.MethodBody, OperationKind.ConstructorBody, OperationKind.FlowCapture, OperationKind.FlowCaptureReference, OperationKind.IsNull,
        OperationKind.CaughtException, OperationKind.StaticLocalInitializationSemaphore, OperationKind.FlowAnonymousFunction,
        OperationKind.ReDim, OperationKind.ReDimClause, OperationKind.UsingDeclaration, OperationKind.InterpolatedStringHandlerCreation,
        OperationKind.InterpolatedStringAddition, OperationKind.InterpolatedStringAppendLiteral, OperationKind.InterpolatedStringAppendFormatted,
        OperationKind.InterpolatedStringAppendInvalid, OperationKind.InterpolatedStringHandlerArgumentPlaceholder, OperationKind.FunctionPointerInvocation,
        OperationKind.InlineArrayAccess, OperationKind.TypeParameterObjectCreation, OperationKind.Attribute, OperationKind.Spread, OperationKind.Binary, OperationKind.Unary,
    ];

    [Theory]
    [MemberData(nameof(Lowered))]
    public async Task A_kind_on_the_list_is_lowered(OperationKind kind, string body)
    {
        (CSharpCompilation project, IReadOnlySet<OperationKind> kinds) = Probe(body);

        Assert.Contains(kind, kinds);
        Assert.Empty(await Projects.Analyze(project));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_kind_that_is_not_on_the_list_is_refused_once(OperationKind kind, string body)
    {
        (CSharpCompilation project, IReadOnlySet<OperationKind> kinds) = Probe(body);

        Assert.Contains(kind, kinds);
        Assert.Single(await Projects.Analyze(project));
    }

    [Fact]
    public void Every_kind_has_been_decided_on()
    {
        OperationKind[] decided = [.. Lowered.Select(row => row.Data.Item1), .. Refused.Select(row => row.Data.Item1), .. OfNoBody];

        OperationKind[] current = [.. Enum.GetNames<OperationKind>()
            .Where(name => !typeof(OperationKind).GetField(name)!.IsDefined(typeof(ObsoleteAttribute), inherit: false)).Select(Enum.Parse<OperationKind>)];

        Assert.Equal([], current.Except(decided).Distinct().Order());
    }

    private static (CSharpCompilation Project, IReadOnlySet<OperationKind> Kinds) Probe(string body)
    {
        string feature = $"[Feature] public long Probed {(body.StartsWith('{') ? $"{{ get {body} }}" : $"=> {body};")}";
        string members = feature + " private long total; private long other; private event Action? Changed;";
        CSharpCompilation project = Projects.Of(Refusal.View(members), Refusal.Surroundings, "global using System.Threading.Tasks;");
        CSharpCompilation generated = Projects.Generate(project);
        Assert.Equal([], generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.DefaultSeverity == DiagnosticSeverity.Error).Select(problem => problem.ToString()));
        SyntaxTree tree = generated.SyntaxTrees.Single(tree => tree.FilePath == "File0.cs");
        SemanticModel model = generated.GetSemanticModel(tree);
        SyntaxNode root = tree.GetRoot(TestContext.Current.CancellationToken);
        PropertyDeclarationSyntax probed = root.DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.Text == "Probed");
        SyntaxNode read = (SyntaxNode?)probed.ExpressionBody ?? probed.AccessorList!.Accessors[0].Body!;
        IOperation operation = model.GetOperation(read, TestContext.Current.CancellationToken)!;
        return (generated, operation.DescendantsAndSelf().Select(part => part.Kind).ToHashSet());
    }
}
