using System.Globalization;
using FeatureGen.Compiler.Model;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Parsing;

/// <summary>The columns of stored vectors: one for each element, named by its number.</summary>
internal static class VectorColumns
{
    public const int Most = 4096;

    /// <summary>The number of elements that <c>[Dimension]</c> declares; null where it declares none or too many.</summary>
    public static int? DimensionOf(IPropertySymbol property)
        => property.Attribute(Names.DimensionAttribute)?.ConstructorArguments is [{ Value: int elements and > 0 and <= Most }] ? elements : null;

    public static IEnumerable<ColumnModel> Of(IPropertySymbol property, IReadOnlyList<ColumnPlace> places)
    {
        ValueType element = ElementOf(property);
        for (int place = 0; place < (DimensionOf(property) ?? 0); place++)
        {
            string number = place.ToString(CultureInfo.InvariantCulture);
            List<ColumnPlace> ofElement = [.. places.Select(vector => vector with { Name = vector.Name is { } name ? $"{name}_{number}" : null })];
            yield return new ColumnModel(ofElement, MemberOf(property, place), element, null, null,
                new VectorElement(property.Name, element.Nullable, place));
        }
    }

    /// <summary>The elements as a body reads them.</summary>
    public static IEnumerable<Expression> Elements(IPropertySymbol property, MemberOwner owner)
        => Enumerable.Range(0, DimensionOf(property) ?? 0).Select(place => new Member(ElementOf(property), owner, MemberOf(property, place)));

    /// <summary>Null where the vector can be.</summary>
    private static ValueType ElementOf(IPropertySymbol property)
        => new(Scalar.Double, property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    private static string MemberOf(IPropertySymbol property, int place) => $"{property.Name}_{place.ToString(CultureInfo.InvariantCulture)}";
}
