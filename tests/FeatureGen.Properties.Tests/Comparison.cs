using FeatureGen.Properties.Tests.Cases;
using FeatureGen.Windows.Tests.Fixtures;

namespace FeatureGen.Properties.Tests;

/// <summary>Compares answers and bytes, and counts how many it has compared.</summary>
public sealed class Comparison
{
    /// <summary>The events that answers were computed from, once for each computation.</summary>
    public long Events { get; private set; }

    /// <summary>The values and statuses that were compared.</summary>
    public long Values { get; private set; }

    /// <summary>The bytes of records that were compared.</summary>
    public long Bytes { get; private set; }

    /// <summary>Counts events that go into a computation.</summary>
    public void Take(IReadOnlyCollection<Transaction> events) => Events += events.Count;

    /// <summary>Fails unless each answer is the naive evaluation's.</summary>
    public void AreNaive(Case one, IReadOnlyList<Transaction> events, Request request, Answer[]? answers)
    {
        Assert.NotNull(answers);
        Take(events);
        Values += answers.Length;
        Paths.AssertNaive(one.View, events, request, answers);
    }

    /// <summary>Fails unless two computations of a request agree.</summary>
    public void AreEqual(Case one, Request request, Answer[] expected, Answer[]? actual, string how)
    {
        Assert.True(actual is not null, $"{how}: {request} is not answered.");
        Values += expected.Length;
        for (int index = 0; index < expected.Length; index++)
        {
            if (expected[index] != actual[index])
            {
                Assert.Fail($"{how}: {one.View.Aggregates[index]} over {one.View.Windows[one.View.Aggregates[index].Window]} at {request}: "
                    + $"expected {expected[index]}, got {actual[index]}");
            }
        }
    }

    /// <summary>Fails unless two records have the same bytes.</summary>
    public void AreSameBytes(byte[] expected, byte[] actual, string how)
    {
        Bytes += expected.Length;
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{how}: {Convert.ToHexStringLower(expected)} became {Convert.ToHexStringLower(actual)}");
    }
}
