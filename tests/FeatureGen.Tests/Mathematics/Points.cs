namespace FeatureGen.Tests.Mathematics;

/// <summary>Where an argument is tried.</summary>
/// <param name="Anchors">Where the method changes, or the result does: points are tried around them.</param>
/// <param name="Ranges">Where points are spread evenly.</param>
internal sealed record Points(double[] Anchors, params (double Least, double Greatest)[] Ranges)
{
    private const int Neighbours = 16;

    /// <summary>Neighbours of the anchors first, then points of every kind, without end.</summary>
    public IEnumerable<double> All(int seed)
    {
        Random random = new(seed);
        foreach (double anchor in Anchors)
        {
            double below = anchor;
            double above = anchor;
            for (int steps = 0; steps < Neighbours; steps++)
            {
                yield return above;
                yield return below;
                above = Math.BitIncrement(above);
                below = Math.BitDecrement(below);
            }
        }

        while (true)
        {
            // Of several arguments, each takes its own turn.
            int choice = random.Next(Ranges.Length + 2);
            yield return choice switch
            {
                0 => Anchors[random.Next(Anchors.Length)] + Math.ScaleB(random.NextDouble() - 0.5, -random.Next(0, 60)),
                1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
                _ => Ranges[choice - 2].Least + ((Ranges[choice - 2].Greatest - Ranges[choice - 2].Least) * random.NextDouble()),
            };
        }
    }
}
