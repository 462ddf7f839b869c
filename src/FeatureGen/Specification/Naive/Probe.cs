namespace FeatureGen.Naive;

/// <summary>Answers in place of aggregates with invented values, so that a feature's shape shows without any events.</summary>
/// <remarks>
/// Which windows a feature's body names, and whether the body is one aggregate and nothing more, cannot be seen by reflection. It shows
/// when the body is evaluated over values that make <c>x + 1</c>, <c>-x</c>, <c>x ?? 0</c> or <c>Math.Max(x, 0)</c> differ from x, and that
/// send conditions both ways.
/// </remarks>
internal sealed class Probe(int attempt)
{
    /// <summary>How many attempts see all there is to see: each value alone, then many mixtures.</summary>
    public const int Attempts = 64;

    private static readonly long[] Integers = [0, 1, 3, -7, 100, 20_000, (1L << 40) + 1, long.MaxValue, long.MinValue, -1];
    private static readonly double[] Numbers = [0, 1, 3.5, -7.25, 100, 0.01, 1e18, double.MaxValue, double.MinValue, double.NaN, -0.0];
    private static readonly string[] Texts = ["", "A", "zz"];

    private readonly Random random = new(attempt);
    private readonly List<EventWindowExtent> windows = [];

    /// <summary>The windows of the aggregates evaluated.</summary>
    public IReadOnlyList<EventWindowExtent> Windows => windows;

    /// <summary>The latest answer.</summary>
    public object? LatestAnswer { get; private set; }

    public void Saw(EventWindowExtent window) => windows.Add(window);

    public TResult Answer<TResult>()
    {
        Type? nullable = Nullable.GetUnderlyingType(typeof(TResult));
        int choice = attempt <= Numbers.Length ? attempt : random.Next(Numbers.Length + 1);
        bool isNull = choice == 0 && (nullable is not null || !typeof(TResult).IsValueType);
        LatestAnswer = isNull ? null : Invent(nullable ?? typeof(TResult), Math.Max(choice - 1, 0)) ?? default(TResult);
        return LatestAnswer is null ? default! : (TResult)LatestAnswer;
    }

    private static object? Invent(Type type, int choice)
    {
        long integer = Integers[choice % Integers.Length];
        double number = Numbers[choice];
        return type == typeof(long) ? integer
            : type == typeof(int) ? (int)integer
            : type == typeof(short) ? (short)integer
            : type == typeof(byte) ? (byte)integer
            : type == typeof(sbyte) ? (sbyte)integer
            : type == typeof(ushort) ? (ushort)integer
            : type == typeof(uint) ? (uint)integer
            : type == typeof(double) ? number
            : type == typeof(float) ? (float)number
            : type == typeof(DateOnly) ? DateOnly.FromDayNumber(choice * 73_000)
            : type.IsEnum ? Enum.ToObject(type, choice)
            : type == typeof(decimal) ? (decimal)(integer / 8.0)
            : type == typeof(bool) ? choice % 2 == 1
            : type == typeof(Timestamp) ? new Timestamp(integer)
            : type == typeof(Duration) ? new Duration(integer)
            : type == typeof(string) ? Texts[choice % Texts.Length]
            : null;
    }
}
