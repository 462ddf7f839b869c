using System.Globalization;
using FeatureGen.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>What the parser asks of symbols.</summary>
internal static class SymbolReading
{
    public static AttributeData? Attribute(this ISymbol symbol, string fullName) => symbol.AttributesOf(fullName).FirstOrDefault();

    public static IEnumerable<AttributeData> AttributesOf(this ISymbol symbol, string fullName)
        => symbol.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == fullName);

    public static bool Has(this ISymbol symbol, string attribute) => symbol.Attribute(attribute) is not null;

    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Error && argument.Value.Value is T value)
            {
                return value;
            }
        }

        return otherwise;
    }

    public static string? FirstText(this AttributeData attribute)
        => attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0].Kind == TypedConstantKind.Primitive
            ? attribute.ConstructorArguments[0].Value as string
            : null;

    /// <summary>The strings of a params array, or none where the attribute does not bind yet.</summary>
    public static IReadOnlyList<string> Texts(this AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Kind != TypedConstantKind.Array
            || attribute.ConstructorArguments[0].IsNull)
        {
            return [];
        }

        return [.. attribute.ConstructorArguments[0].Values.Select(value => value.Value as string ?? "")];
    }

    /// <summary>The base type that is an instance of the named generic definition.</summary>
    public static INamedTypeSymbol? BaseOf(this ITypeSymbol type, string definition)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.FullName() == definition)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>Namespace and metadata name of a type's definition: <c>FeatureGen.EventWindow`1</c>.</summary>
    public static string FullName(this INamedTypeSymbol type)
        => type.ContainingNamespace is { IsGlobalNamespace: false } name ? $"{name.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;

    /// <summary>The intermediate form's type, or null where it has none.</summary>
    public static ValueType? ToValueType(this ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return nullable.TypeArguments[0].ToValueType()?.AsNullable();
        }

        return type switch
        {
            null => null,
            { SpecialType: SpecialType.System_Boolean } => new ValueType(Scalar.Boolean),
            { SpecialType: SpecialType.System_SByte } => new ValueType(Scalar.SByte),
            { SpecialType: SpecialType.System_Byte } => new ValueType(Scalar.Byte),
            { SpecialType: SpecialType.System_Int16 } => new ValueType(Scalar.Int16),
            { SpecialType: SpecialType.System_UInt16 } => new ValueType(Scalar.UInt16),
            { SpecialType: SpecialType.System_UInt32 } => new ValueType(Scalar.UInt32),
            { SpecialType: SpecialType.System_Int32 } => new ValueType(Scalar.Int32),
            { SpecialType: SpecialType.System_Int64 } => new ValueType(Scalar.Int64),
            { SpecialType: SpecialType.System_Single } => new ValueType(Scalar.Single),
            { SpecialType: SpecialType.System_Double } => new ValueType(Scalar.Double),
            { SpecialType: SpecialType.System_String } => new ValueType(Scalar.String, type.NullableAnnotation == NullableAnnotation.Annotated),
            INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { SpecialType: not (SpecialType.System_Int64 or SpecialType.System_UInt64) } integer } => integer.ToValueType(),
            { Name: "DateOnly" } when type.ToDisplayString() == Names.DateOnly => new ValueType(Scalar.Date),
            { Name: "Timestamp" } when type.ToDisplayString() == Names.Timestamp => new ValueType(Scalar.Timestamp),
            { Name: "Duration" } when type.ToDisplayString() == Names.Duration => new ValueType(Scalar.Duration),
            _ => null,
        };
    }

    /// <summary>The enum that a type is, or of which it is the nullable form; null of any other type.</summary>
    public static EnumModel? ToEnum(this ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0].ToEnum()
            : type is { TypeKind: TypeKind.Enum } ? new EnumModel(
                type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                new EquatableArray<EnumMember>(type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).Select(static member =>
                    new EnumMember(member.Name, Convert.ToInt64(member.ConstantValue, CultureInfo.InvariantCulture)))))
            : null;

    /// <summary>The type of the values of a <c>FeatureList</c>; null of any other type.</summary>
    public static ValueType? ToListElement(this ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeArguments: [{ } element] } list && list.FullName() == Names.FeatureList ? element.ToValueType() : null;

    /// <summary>Whether a type is <c>FeatureVector</c> or <c>FeatureVector?</c>.</summary>
    public static bool IsVector(this ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0].IsVector()
            : type is INamedTypeSymbol named && named.FullName() == Names.FeatureVector;

    /// <summary>The public instance properties, those of base types last, in declaration order.</summary>
    public static IEnumerable<IPropertySymbol> Properties(this ITypeSymbol type)
        => type.GetMembers().OfType<IPropertySymbol>().Where(property =>
            !property.IsStatic && !property.IsIndexer && property.DeclaredAccessibility == Accessibility.Public
            && property.Name != "EqualityContract");

    public static Location Place(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;
}
