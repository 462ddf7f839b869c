using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>What the state of one source of a view is called.</summary>
internal static class SourceName
{
    /// <summary><c>CardActivity</c> of the first source, <c>CardActivity.Login</c> of a further one.</summary>
    public static string Of(ViewModel view, int number) => number == 0 ? view.ClassName : $"{view.ClassName}.{view.Sources[number].Name}";
}
