using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FeatureGen.Compiler.Lowering;

internal sealed partial class BodyLowering
{
    private Expression? LowerParameter(IParameterReferenceOperation reference)
        => flow!.Values.TryGetValue(new Place(reference.Parameter), out Expression? value) ? value
            : Window is { } window && SymbolEqualityComparer.Default.Equals(window.Symbol, reference.Parameter)
            ? DurationConstant(window.Microseconds)
            : Refuse(reference);

    private Expression? LowerProperty(IPropertyReferenceOperation reference)
        => reference.Instance switch
        {
            null => LowerComputed(reference),
            { Type: var array } when IsArray(array) => LowerOfArray(reference),
            _ when reference.Property is { IsIndexer: true, ContainingType: var list } && list.ToListElement() is not null => LowerPlace(reference),
            _ when reference.Property is { IsIndexer: true, ContainingType: var vector } && vector.IsVector() => LowerElement(reference),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => LowerOwn(reference),
            IParameterReferenceOperation parameter when StructOf(parameter.Parameter) is { } members => members.Lower(reference.Property, reference.Syntax, this),
            IPropertyReferenceOperation owner when MembersOf(owner) is { } members
                => CheckOutcome(owner) ? members.Lower(reference.Property, reference.Syntax, this) : null,
            IPropertyReferenceOperation owner when JoinOf(owner, definition?.LabelJoins) is { } labels => MayReadOutcome
                ? LowerJoined(reference, owner.Property.Name, labels)
                : Refuse(owner.Syntax, Rule.LabelInFeature, owner.Property.Name),
            IPropertyReferenceOperation owner when JoinOf(owner, definition?.Joins) is { } view => LowerJoined(reference, owner.Property.Name, view),
            _ => LowerPart(reference),
        };

    /// <summary>The event that a lambda is about, or the event, request or outcome that was passed to a method.</summary>
    private StructMembers? StructOf(IParameterSymbol parameter)
        => SymbolEqualityComparer.Default.Equals(eventParameter, parameter) ? eventMembers
            : structs.TryGetValue(parameter, out StructMembers? members) ? members
            : null;

    /// <summary>A member of <c>this</c>: of the struct whose computed member is inlined, or of the feature class.</summary>
    private Expression? LowerOwn(IPropertyReferenceOperation reference)
    {
        string name = reference.Property.Name;
        if (self is not null)
        {
            return self.Lower(reference.Property, reference.Syntax, this);
        }

        if (eventParameter is not null)
        {
            return Refuse(reference.Syntax, Rule.NotAllowed, name,
                "a window's filter and selection may read only their event; combine windows in a derived feature instead");
        }

        if (definition is null)
        {
            return Refuse(reference);
        }

        if (definition.Labels.Contains(name) || IsDefinitionMember(reference.Property, "Outcome"))
        {
            return MayReadOutcome && definition.Labels.Contains(name)
                ? Refuse(reference.Syntax, Rule.NotAllowed, name, "a label may not read another label")
                : Refuse(reference.Syntax, Rule.LabelInFeature, name);
        }

        return definition.Features.TryGetValue(name, out ValueType type) ? new FeatureReference(type, name) : LowerComputed(reference);
    }

    /// <summary>The members behind <c>Request</c> and <c>Outcome</c>.</summary>
    private StructMembers? MembersOf(IPropertyReferenceOperation owner)
        => owner.Instance is not IInstanceReferenceOperation || self is not null || eventParameter is not null ? null
            : IsDefinitionMember(owner.Property, "Request") ? definition?.Request
            : IsDefinitionMember(owner.Property, "Outcome") ? definition?.Outcome
            : null;

    private bool CheckOutcome(IPropertyReferenceOperation owner)
    {
        if (owner.Property.Name == "Outcome" && !MayReadOutcome)
        {
            Refuse(owner.Syntax, Rule.LabelInFeature, owner.Property.Name);
            return false;
        }

        return true;
    }

    private INamedTypeSymbol? JoinOf(IPropertyReferenceOperation owner, Dictionary<string, INamedTypeSymbol>? joins)
        => owner.Instance is IInstanceReferenceOperation && self is null && eventParameter is null
            && joins is not null && joins.TryGetValue(owner.Property.Name, out INamedTypeSymbol? view)
            ? view
            : null;

    private Expression? LowerJoined(IPropertyReferenceOperation reference, string join, INamedTypeSymbol view)
        => definition!.FeaturesOfView(view).TryGetValue(reference.Property.Name, out ValueType type)
            ? new JoinedFeature(type, join, reference.Property.Name)
            : reference.Property.Has(Names.LabelAttribute) ? Refuse(reference)
            : Refuse(reference.Syntax, Rule.NotAllowed, reference.Property.Name, $"it is not a [Feature] of {view.Name}");

    /// <summary>A part of a value: <c>x.Value</c>, <c>time.HourOfDay</c>.</summary>
    private Expression? LowerPart(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        bool ofNullable = property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        Function? function = property.ContainingType.ToDisplayString() switch
        {
            Names.Timestamp or Names.Duration or Names.ZonedTime or Names.DateOnly when Enum.TryParse(property.Name, out Function named) => named,
            _ => null,
        };
        if (!ofNullable && function is null)
        {
            // Of order.When.Hour, the column is to blame.
            if (reference.Instance is IPropertyReferenceOperation or IInvocationOperation && reference.Instance.Type.ToValueType() is null
                && !property.Has(Names.LabelAttribute))
            {
                Lower(reference.Instance);
            }

            return Refuse(reference);
        }

        if (LowerInstance(reference.Instance!) is not { } instance)
        {
            return null;
        }

        return (ofNullable, property.Name) switch
        {
            (true, "HasValue") => instance.Type.Nullable ? new HasValue(instance) : Constant.Of(true),
            (true, "Value") => instance.Type.Nullable ? new ValueOf(instance, instance.Type.NotNull()) : instance,
            (false, _) when property.Type.ToValueType() is { } partType => new Call(function!.Value, new[] { instance }.ToList(), partType),
            _ => Refuse(reference),
        };
    }

    /// <summary><c>time.In("Europe/Berlin")</c> is a value only where a part of it is read.</summary>
    private Expression? LowerInstance(IOperation instance)
        => instance is not IInvocationOperation { TargetMethod: { Name: "In", ContainingType: { } owner } } shown || owner.ToDisplayString() != Names.Timestamp
            ? Lower(instance)
            : ConstantZone(shown.Arguments[0].Value) is { } zone && Lower(shown.Instance!) is { } time
                ? new Call(Function.InZone, new List<Expression> { time }, time.Type) { Zone = zone }
                : null;

    private static bool IsDefinitionMember(IPropertySymbol property, string name)
        => property.Name == name
            && property.ContainingType.FullName() is Names.FeatureView or Names.FeatureService;
}
