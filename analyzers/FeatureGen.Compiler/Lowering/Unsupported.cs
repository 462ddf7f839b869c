using FeatureGen.Compiler.Parsing;
using Microsoft.CodeAnalysis;

namespace FeatureGen.Compiler.Lowering;

/// <summary>Why a type is not one of the intermediate form's.</summary>
internal static class Unsupported
{
    public static string Type(ITypeSymbol type)
        => type.ToEnum() is not null ? "an enum counts in at most 32 bits: beside long no value would be left to say that a name is unknown" : type.ToDisplayString() switch
        {
            "decimal" or "decimal?" => "decimal is not compiled yet; keep amounts as long in the smallest unit, or as double",
            "System.Guid" or "System.Guid?" => "Guid is not compiled yet; declare it as string, which can be a key, and write it in one form everywhere",
            "System.DateTime" or "System.DateTime?" or "System.DateTimeOffset" or "System.DateTimeOffset?"
                => "its zone and precision depend on where it comes from; use Timestamp",
            "FeatureGen.FeatureVector" or "FeatureGen.FeatureVector?" => "a vector is no value; aggregate it by element, or read one element, such as Embedding[0]",
            "System.TimeSpan" or "System.TimeSpan?" => "use Duration",
            "ulong" or "ulong?" => "half of its values would be negative as the 64 bits of a column; use long, or uint where values are small",
            string name => $"the type {name} has no columnar form; use bool, an integer such as int or long, an enum, float, double, string, Timestamp, Duration or DateOnly",
        };
}
