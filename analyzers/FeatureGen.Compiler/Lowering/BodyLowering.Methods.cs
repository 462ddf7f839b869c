using System.Collections.Immutable;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Methods of this project: a call is the method's body, with its arguments as locals.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The parameters of methods that are events, requests or outcomes.</summary>
    private readonly Dictionary<ISymbol, StructMembers> structs = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method's body can be read here.</summary>
    private bool IsOfThisProject(ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition.ContainingAssembly, context.Compilation.Assembly);

    private Expression? LowerCall(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.ReturnType.ToValueType() is not { } type)
        {
            return Refuse(invocation.Syntax, Rule.NotAllowed, invocation.Syntax.ToString(),
                method.ReturnsVoid ? "it returns nothing, and a feature may do nothing else" : Unsupported.Type(method.ReturnType));
        }

        StructMembers? instance = MembersBehind(invocation.Instance);
        string? wrong = method.IsGenericMethod || method.ContainingType.IsGenericType ? "a generic method is not compiled; write it for the types that it is called with"
            : method.IsVirtual || method.IsOverride || method.IsAbstract ? "which code a virtual method runs is known only when it runs"
            : method.IsAsync ? "a feature may not wait"
            : method.Parameters.Any(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In)) ? "a method gives back what it returns, and nothing by out or ref"
            : !method.IsStatic && instance is null && invocation.Instance is not (null or IInstanceReferenceOperation) ? "it is called on something other than the class, an event or the request"
            : null;
        if (wrong is not null)
        {
            return Refuse(invocation.Syntax, Rule.NotAllowed, invocation.Syntax.ToString(), wrong);
        }

        ImmutableDictionary<Place, Expression> before = flow!.Values;
        var passed = new List<(IParameterSymbol Parameter, Expression Value)>();
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            IParameterSymbol parameter = argument.Parameter!;
            if (MembersBehind(argument.Value) is { } members)
            {
                structs[parameter] = members;
            }
            else if (IsArray(parameter.Type))
            {
                if (ElementsOf(argument.Value) is not { } elements)
                {
                    return null;
                }

                arrays[parameter] = elements;
            }
            else if (parameter.Type.ToValueType() is not { } parameterType)
            {
                return RefuseType(argument.Value, parameter.Type);
            }
            else if (Lower(argument.Value) is { } value)
            {
                passed.Add((parameter, Bind(parameter.Name, OfLocal(value, parameterType))));
            }
            else
            {
                return null;
            }
        }

        // An argument may be a call of the same method.
        passed.ForEach(item => Set(new Place(item.Parameter), item.Value));
        return Followed(method, type, invocation.Syntax, instance, before);
    }

    /// <summary>Lowers the body of a method or computed property in the place of a call of it.</summary>
    /// <param name="member">What is called.</param>
    /// <param name="type">The type of what it returns.</param>
    /// <param name="place">The call.</param>
    /// <param name="members">The struct that it is called on, if it is one.</param>
    /// <param name="before">What the places held before the arguments were lowered.</param>
    private Expression? Followed(ISymbol member, ValueType type, SyntaxNode place, StructMembers? members, ImmutableDictionary<Place, Expression> before)
    {
        if (inlined.Contains(member, SymbolEqualityComparer.Default) || inlined.Count >= DeepestInlining)
        {
            return Refuse(place, Rule.Cycle, member.Name, string.Join(" -> ", inlined.Append(member).Select(static symbol => symbol.Name)));
        }

        if (context.BodyOf(member) is not { } body)
        {
            return Refuse(place, Rule.NotAllowed, place.ToString(), $"{member.Name} has no code that could be read");
        }

        if (context.Operation(body) is not { } operation || IsBroken(operation))
        {
            Incomplete = true;
            return null;
        }

        bool isLocal = member is IMethodSymbol { MethodKind: MethodKind.LocalFunction };
        Expression? result = members is null ? Inside(member, () => LowerReturned(operation, type, isLocal)) : Within(member, members, () => LowerReturned(operation, type, isLocal));

        Leave(before);
        return result;
    }

    /// <summary>Forgets what a body has declared; a local function, or what stands in an argument, may have changed the locals around it.</summary>
    private void Leave(ImmutableDictionary<Place, Expression> before)
        => flow!.Values = before.ToImmutableDictionary(static held => held.Key, held => flow.Values[held.Key]);

    private TResult Inside<TResult>(ISymbol member, Func<TResult> lower)
    {
        inlined.Add(member);
        TResult result = lower();
        inlined.RemoveAt(inlined.Count - 1);
        return result;
    }

    /// <summary>A property that computes, of the feature class or static.</summary>
    private Expression? LowerComputed(IPropertyReferenceOperation reference)
        => reference.Property is { IsIndexer: false } property && IsOfThisProject(property) && !property.IsVirtual && !property.IsOverride
            && !property.Has(Names.FeatureAttribute) && !property.Has(Names.LabelAttribute)
            && property.Type.ToValueType() is { } type && context.BodyOf(property) is not null
            ? Followed(property, type, reference.Syntax, null, flow!.Values)
            : Refuse(reference);
}
