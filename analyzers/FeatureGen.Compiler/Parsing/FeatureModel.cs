using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Parsing;

/// <summary>A feature or label as declared, with its body in the intermediate form.</summary>
/// <param name="Body">The body; null where it was refused or does not bind yet.</param>
/// <param name="Text">The C# of the body.</param>
/// <param name="Quotes">The C# of its windows' filters and selections.</param>
/// <param name="Default">What replaces null where the value leaves, or null.</param>
/// <param name="Refusal">Why the feature was refused; null where it was not.</param>
/// <param name="OverMethod">The <c>[Over]</c> method that it is an expansion of, or null.</param>
/// <param name="Window">The duration of that expansion in microseconds.</param>
/// <param name="List">The list of which it is a place, or null.</param>
internal sealed record FeatureModel(
    string Name, ValueType Type, bool Hidden, int Version, Expression? Body, string Text, EquatableArray<Quote> Quotes, Constant? Default, string? Refusal,
    string? OverMethod, long Window, string? List = null)
{
    /// <summary>The enum whose members the values are; null of any other type.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The C# name of the feature's type.</summary>
    public string CSharp => Enum is { } named ? named.CSharp + (Type.Nullable ? "?" : "") : Type.CSharp;
}
