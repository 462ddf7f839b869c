using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A stored member, or one element of a stored vector: a column of the data.</summary>
/// <param name="Places">What each source calls it.</param>
/// <param name="Member">The C# property; of a vector's element, with its number: <c>Embedding_2</c>.</param>
/// <param name="Least">The least value that <c>[Range]</c> admits, or null.</param>
/// <param name="Greatest">The greatest value that <c>[Range]</c> admits, or null.</param>
/// <param name="Element">The vector and the place of its element, or null of a member that is no vector.</param>
internal sealed record ColumnModel(
    EquatableArray<ColumnPlace> Places, string Member, ValueType Type, Constant? Least, Constant? Greatest, VectorElement? Element = null)
{
    /// <summary>The enum whose members the values are; null of any other type.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>Whether each row of a source has the source's name here.</summary>
    public bool IsSourceName { get; init; }

    /// <summary>The column's name where the data is, as the first source that has it calls it.</summary>
    public string Name => Places.Select(place => place.Name).OfType<string>().FirstOrDefault() ?? ColumnName.Of(Member);
}

/// <summary>One element of a member that is a vector.</summary>
internal sealed record VectorElement(string Vector, bool IsNullable, int Place);
