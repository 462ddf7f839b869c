using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>The allow-list of code that runs as it stands: what gives the same bits on every machine, keeps nothing and allocates nothing.</summary>
internal static class CustomOperations
{
    /// <summary>Whether an operation may stand in such code, whatever stands below it.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="follow">Told of each member that is called; whether its code can be read.</param>
    public static bool Allows(IOperation operation, Func<ISymbol, bool> follow)
        => operation switch
        {
            IInvocationOperation call => call.TargetMethod.MethodKind == MethodKind.LocalFunction || follow(call.TargetMethod) || IsKnown(call.TargetMethod),
            IPropertyReferenceOperation { Property: { IsStatic: true, DeclaringSyntaxReferences.IsEmpty: false } property } when IsStored(property) => false,
            IPropertyReferenceOperation read => follow(read.Property) || IsKnown(read.Property),
            IFieldReferenceOperation { Field: var field } => field.IsConst || !field.IsStatic,
            IObjectCreationOperation { Type.IsValueType: true, Constructor: { } constructor }
                => constructor.IsImplicitlyDeclared || follow(constructor) || IsKnown(constructor),
            IObjectCreationOperation { Type: { } exception } => IsThrown(operation) && exception.ContainingNamespace.ToDisplayString() == "System",
            IBinaryOperation { OperatorMethod: { } method } => follow(method) || IsKnown(method),
            IUnaryOperation { OperatorMethod: { } method } => follow(method) || IsKnown(method),
            ICompoundAssignmentOperation { OperatorMethod: { } method } => follow(method) || IsKnown(method),
            IIncrementOrDecrementOperation { OperatorMethod: { } method } => follow(method) || IsKnown(method),
            IConversionOperation { OperatorMethod: { } method } => follow(method) || IsKnown(method),
            IConversionOperation { Type.IsReferenceType: true } => operation.Parent is IThrowOperation,
            IBinaryOperation { Type.SpecialType: SpecialType.System_String } => operation.ConstantValue.HasValue,
            IBinaryOperation or IUnaryOperation or ICompoundAssignmentOperation or IIncrementOrDecrementOperation or IConversionOperation => true,
            IDeconstructionAssignmentOperation { Value.Type: { } deconstructed } => deconstructed.IsTupleType,
            ILoopOperation { LoopKind: LoopKind.ForEach } => false,
            _ => IsPlain(operation.Kind),
        };

    private static bool IsStored(IPropertySymbol property) => StructMembers.IsStored(property, CancellationToken.None);

    /// <summary>An exception that is thrown at once makes an error value, and no request allocates that succeeds.</summary>
    private static bool IsThrown(IOperation creation)
        => creation.Parent is IThrowOperation or IConversionOperation { Parent: IThrowOperation };

    private static bool IsKnown(ISymbol member)
        => member.ContainingType.ToDisplayString() switch
        {
            "System.Math" => member.Name is "Abs" or "Min" or "Max" or "Clamp" or "Sqrt" or "Floor" or "Ceiling" or "Truncate" or "Round" or "CopySign" or "Sign",
            "double" or "float" => member.Name is "IsNaN" or "IsInfinity" or "IsFinite" or "IsPositiveInfinity" or "IsNegativeInfinity",
            "System.Int128" or "System.UInt128" => member.Name.StartsWith("op_", StringComparison.Ordinal) || member.Name is "Zero" or "One" or "MinValue" or "MaxValue",
            Names.Timestamp or Names.Duration or Names.FeatureMath => true,
            _ => member.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        };

    private static bool IsPlain(OperationKind kind)
        => kind is OperationKind.MethodBody or OperationKind.ConstructorBody or OperationKind.Block or OperationKind.Return or OperationKind.ExpressionStatement
            or OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclaration or OperationKind.VariableDeclarator or OperationKind.VariableInitializer
            or OperationKind.Conditional or OperationKind.Loop or OperationKind.Branch or OperationKind.Switch or OperationKind.SwitchCase or OperationKind.CaseClause
            or OperationKind.SwitchExpression or OperationKind.SwitchExpressionArm or OperationKind.Throw or OperationKind.Empty
            or OperationKind.SimpleAssignment or OperationKind.CoalesceAssignment
            or OperationKind.Literal or OperationKind.DefaultValue or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.InstanceReference
            or OperationKind.Parenthesized or OperationKind.Argument or OperationKind.Coalesce or OperationKind.Tuple or OperationKind.With
            or OperationKind.ObjectOrCollectionInitializer or OperationKind.DeclarationExpression or OperationKind.Discard or OperationKind.LocalFunction
            or OperationKind.IsPattern or OperationKind.ConstantPattern or OperationKind.DeclarationPattern or OperationKind.DiscardPattern
            or OperationKind.RelationalPattern or OperationKind.BinaryPattern or OperationKind.NegatedPattern
            or OperationKind.TypePattern or OperationKind.NameOf;
}
