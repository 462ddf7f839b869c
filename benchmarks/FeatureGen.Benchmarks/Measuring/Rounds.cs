using System.Runtime;

namespace FeatureGen.Benchmarks.Measuring;

/// <summary>CPU time of contenders that take turns, so that a busy machine disturbs all of them alike.</summary>
internal static class Rounds
{
    private const int MostPasses = 20;
    private const int QuietPasses = 2;
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(150);

    /// <summary>The median of each contender's CPU time for one run, in nanoseconds, over all threads of the process.</summary>
    /// <param name="contenders">What is measured.</param>
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="turn">How long a turn takes; at least one run.</param>
    public static double[] Measure(IReadOnlyList<Contender> contenders, int rounds, TimeSpan turn)
    {
        int[] runs = [.. contenders.Select(contender => RunsOf(contender, turn))];
        double[][] times = [.. contenders.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int index = 0; index < contenders.Count; index++)
            {
                times[index][round] = CpuTimeOf(contenders[index], runs[index]) / runs[index];
            }
        }

        return [.. times.Select(Median)];
    }

    /// <summary>The middle one of some numbers.</summary>
    public static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Runs until the just-in-time compiler has had its time, then says how many runs fill a turn.</summary>
    private static int RunsOf(Contender contender, TimeSpan turn)
    {
        int quiet = 0;
        for (int pass = 0; pass < MostPasses && quiet < QuietPasses; pass++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            CpuTimeFor(contender, Pass);
            Thread.Sleep(Pass);
            quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
        }

        (int runs, double nanoseconds) = CpuTimeFor(contender, Pass);
        return Math.Max(1, (int)(turn.TotalNanoseconds / (nanoseconds / runs)));
    }

    private static (int Runs, double Nanoseconds) CpuTimeFor(Contender contender, TimeSpan least)
    {
        int runs = 0;
        double nanoseconds = 0;
        for (int next = 1; nanoseconds < least.TotalNanoseconds; next *= 2)
        {
            nanoseconds += CpuTimeOf(contender, next);
            runs += next;
        }

        return (runs, nanoseconds);
    }

    private static double CpuTimeOf(Contender contender, int runs)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int run = 0; run < runs; run++)
        {
            contender.Run();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalNanoseconds;
    }
}
