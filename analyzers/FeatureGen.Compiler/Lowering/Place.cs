namespace FeatureGen.Compiler.Lowering;

/// <summary>Something that has a value while a body is lowered: a local or parameter, a part of one, or whether a block has been left.</summary>
/// <param name="Root">The symbol of the local, parameter or label, or the call whose result it is.</param>
/// <param name="Path">The names of the members that lead to the part; empty for the whole.</param>
internal readonly record struct Place(object Root, string Path = "");
