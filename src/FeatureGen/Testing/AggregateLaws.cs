using System.Globalization;

namespace FeatureGen.Testing;

/// <summary>
/// Tests that what an aggregate comes to depends on its selections alone, and not on how they were ordered, cut and merged. Call it from a test of
/// your own, with selections that are typical of your data and with extreme ones.
/// </summary>
/// <example><code>AggregateLaws.Check(new Spread(), 0, -1.5, 3, 1e300, double.NaN, double.PositiveInfinity);</code></example>
public static class AggregateLaws
{
    private const int Trials = 2_000;
    private const int LongestPart = 4;

    /// <summary>Checks that the order of selections does not matter, and that merging commutes, associates, is the same as adding, and leaves out nothing.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="samples">Selections to build from; some are taken several times.</param>
    /// <exception cref="AggregateLawException">A law does not hold.</exception>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static void Check<TState, TInput, TResult>(IAggregate<TState, TInput, TResult> aggregate, params IEnumerable<TInput> samples)
        where TState : unmanaged
        where TInput : struct
        where TResult : struct
    {
        TInput[] pool = [.. samples];
        if (pool.Length == 0)
        {
            throw new ArgumentException("An aggregate is tested over samples: give at least one.", nameof(samples));
        }

        Law<TInput>[] laws = AggregateLaw.Of(aggregate);
        for (int trial = 0; trial < Trials; trial++)
        {
            // The same selections in every run; short ones first.
            var random = new Random(trial);
            int longest = Math.Min(1 + (trial * LongestPart / (Trials / 2)), LongestPart);
            TInput[][] parts = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, random.Next(longest + 1)).Select(_ => pool[random.Next(pool.Length)]).ToArray())];
            foreach (Law<TInput> law in laws)
            {
                if (law.IsBroken(parts))
                {
                    throw new AggregateLawException(Describe(law, Smallest(law, parts)));
                }
            }
        }
    }

    /// <summary>Leaves selections out as long as the law stays broken.</summary>
    private static TInput[][] Smallest<TInput>(Law<TInput> law, TInput[][] parts)
    {
        for (int part = 0; part < parts.Length; part++)
        {
            for (int index = 0; index < parts[part].Length; index++)
            {
                TInput[][] smaller = [.. parts];
                smaller[part] = [.. parts[part].Where((_, at) => at != index)];
                if (law.IsBroken(smaller))
                {
                    return Smallest(law, smaller);
                }
            }
        }

        return parts;
    }

    private static string Describe<TInput>(Law<TInput> law, TInput[][] parts)
    {
        (object? left, object? right) = law.Sides(parts);
        string selections = string.Join(", ", parts.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"{"abc"[index]} = [{string.Join(", ", part.Select(Text))}]")));
        return $"{law.Name} does not hold for {selections}: {law.Left} comes to {Text(left)}, {law.Right} to {Text(right)}.";
    }

    private static string Text<TValue>(TValue value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "null";
}
