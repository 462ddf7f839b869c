namespace FeatureGen.Compiler.Emitting.Batches;

/// <summary>Logic on masks that leaves out what constants decide. Each operation that is left is one line.</summary>
internal sealed class Masks(VectorMethod method)
{
    /// <summary>Every lane.</summary>
    public const string All = "I64.AllBitsSet";

    /// <summary>No lane.</summary>
    public const string None = "I64.Zero";

    public string And(LocalName name, string left, string right)
        => left == None || right == None ? None
        : left == All || left == right ? right
        : right == All ? left
        : method.Mask(name, $"{left} & {right}");

    public string Or(LocalName name, string left, string right)
        => left == All || right == All ? All
        : left == None || left == right ? right
        : right == None ? left
        : method.Mask(name, $"{left} | {right}");

    public string ExclusiveOr(LocalName name, string left, string right)
        => left == None ? right
        : right == None ? left
        : left == right ? None
        : left == All ? Not(name, right)
        : right == All ? Not(name, left)
        : method.Mask(name, $"{left} ^ {right}");

    public string Not(LocalName name, string mask)
        => mask == All ? None
        : mask == None ? All
        : method.Mask(name, $"~{mask}");

    /// <summary>Where <paramref name="mask"/> is set and <paramref name="except"/> is not.</summary>
    public string Except(LocalName name, string mask, string except)
        => mask == None || except == All || mask == except ? None
        : except == None ? mask
        : mask == All ? Not(name, except)
        : method.Mask(name, $"Lane.AndNot({mask}, {except})");

    /// <summary><paramref name="whenTrue"/> where the condition is set, <paramref name="whenFalse"/> elsewhere.</summary>
    public string Select(LocalName name, string condition, string whenTrue, string whenFalse)
        => condition == All || whenTrue == whenFalse ? whenTrue
        : condition == None ? whenFalse
        : whenTrue == None ? Except(name, whenFalse, condition)
        : whenFalse == None ? And(name, condition, whenTrue)
        : whenTrue == All ? Or(name, condition, whenFalse)
        : whenFalse == All ? method.Mask(name, $"{whenTrue} | ~{condition}")
        : method.Mask(name, $"Lane.ConditionalSelect({condition}, {whenTrue}, {whenFalse})");
}
