using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads the key of a view's entity: properties of an event.</summary>
internal static class EntityKeys
{
    /// <summary>The key as the events of one source have it; null where it cannot be read.</summary>
    public static List<KeyModel>? Parse(
        INamedTypeSymbol type, AttributeData attribute, INamedTypeSymbol eventType, LoweringContext context, Findings findings)
    {
        var keys = new List<KeyModel>();
        var members = new StructMembers(eventType, MemberOwner.Event);
        foreach (string name in attribute.Texts())
        {
            IPropertySymbol? property = eventType.Properties().FirstOrDefault(candidate => candidate.Name == name);
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation) is not { } place
                || (property is null && !place.DescendantNodes().OfType<MemberAccessExpressionSyntax>().All(context.Binds)))
            {
                return null;
            }

            if (property is null)
            {
                findings.Add(Rule.UnknownMember, type.Place(), name, $"is not a property of {eventType.Name}");
                return null;
            }

            var lowering = new BodyLowering(context, definition: null);
            Expression? key = members.Lower(property, place, lowering);
            if (lowering.Refusal is { } refusal)
            {
                findings.Add(refusal);
            }

            if (key is null)
            {
                return null;
            }

            if (!IsKey(key))
            {
                findings.Add(Rule.UnknownMember, type.Place(), name, "cannot be part of a key: a key is a string, an integer, an enum or a date that cannot fail");
                return null;
            }

            keys.Add(new KeyModel(name, key, StructParser.TextOf(property, context)));
        }

        if (keys.Count == 0)
        {
            findings.Add(Rule.ClassShape, type.Place(), type.Name, "needs an entity key: [FeatureView(nameof(...))]");
            return null;
        }

        return keys;
    }

    /// <summary>Whether keys of two types can be the same: integers and enums of any width, or values of one type.</summary>
    public static bool AreSame(ValueType one, ValueType other)
        => one.Scalar == other.Scalar || (IntegerType.Of(one.Scalar) is not null && IntegerType.Of(other.Scalar) is not null);

    /// <summary>Whether an expression can be part of an entity key.</summary>
    public static bool IsKey(Expression key)
        => (key.Type.Scalar is Scalar.String or Scalar.Date || IntegerType.Of(key.Type.Scalar) is not null) && !Failure.IsPossible(key);
}
