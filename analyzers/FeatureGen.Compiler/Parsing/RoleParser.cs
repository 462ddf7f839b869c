using FeatureGen.Compiler.Lowering;
using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Rules;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>Reads the members that play roles in a struct: its times, its id and the like.</summary>
internal sealed class RoleParser(INamedTypeSymbol type, MemberOwner owner, LoweringContext context, Findings findings)
{
    private readonly StructMembers members = new(type, owner);

    /// <summary>The C# of the roles.</summary>
    public List<Quote> Quotes { get; } = [];

    /// <summary>The struct.</summary>
    public INamedTypeSymbol Type => type;

    /// <summary>The first member that is marked by an attribute, whatever its type.</summary>
    public IPropertySymbol? Marked(string attribute) => type.Properties().FirstOrDefault(property => property.Has(attribute));

    /// <summary>The member that plays a role; it must have the role's type, never be null and never fail.</summary>
    public Expression? Parse(string attribute, Scalar scalar)
    {
        List<IPropertySymbol> marked = [.. type.Properties().Where(candidate => candidate.Has(attribute))];
        if (marked.Count == 0 || marked[0].Type is IErrorTypeSymbol)
        {
            return null;
        }

        if (marked.Count > 1)
        {
            findings.Add(Rule.UnknownMember, marked[1].Place(), marked[1].Name, $"and {marked[0].Name} cannot both be the {ShortName(attribute)}; mark one");
        }

        IPropertySymbol property = marked[0];

        if (property.Type.ToValueType() is not { Nullable: false } actual || actual.Scalar != scalar)
        {
            findings.Add(Rule.UnknownMember, property.Place(), property.Name, $"must be a {CSharpOf(scalar)} that is never null");
            return null;
        }

        var lowering = new BodyLowering(context, definition: null);
        SyntaxNode? place = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.Cancellation);
        Expression? value = place is null ? null : members.Lower(property, place, lowering);
        if (lowering.Refusal is { } refusal)
        {
            findings.Add(refusal);
        }
        else if (value is not null && Failure.IsPossible(value))
        {
            findings.Add(Rule.NotAllowed, property.Place(), property.Name, scalar == Scalar.Boolean
                ? "it can fail for some rows, of which nothing could tell then whether they are events"
                : "it can fail for some rows, which then would have no place in time");
            return null;
        }

        if (value is not null)
        {
            Quotes.Add(new Quote(value, StructParser.TextOf(property, context)));
        }

        return value;
    }

    private static string CSharpOf(Scalar scalar) => scalar switch
    {
        Scalar.Int64 => "long",
        Scalar.Boolean => "bool",
        _ => "Timestamp",
    };

    private static string ShortName(string attribute)
        => "[" + attribute.Substring(attribute.LastIndexOf('.') + 1).Replace("Attribute", "") + "]";
}
