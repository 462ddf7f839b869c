using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;

namespace FeatureGen.Services;

/// <summary>Copies what a service's program reads from the tiles where it is computed.</summary>
internal sealed class ProgramWiring
{
    private readonly (Tile Source, int Column)[] inputs;

    public ProgramWiring(ServicePlan plan, ImmutableArray<ProgramInput> inputs, ServiceTiles tiles)
        => this.inputs = [.. inputs.Select(input => Source(plan, input, tiles))];

    /// <summary>Fills the first columns of a program's tile.</summary>
    public void Copy(Tile target, int rows)
    {
        for (int column = 0; column < inputs.Length; column++)
        {
            (Tile source, int from) = inputs[column];
            target.Copy(column, source, from, rows);
        }
    }

    private static (Tile Source, int Column) Source(ServicePlan plan, ProgramInput input, ServiceTiles tiles)
        => input.Origin switch
        {
            ProgramInputOrigin.Request => (tiles.Keys, IndexOf(plan.RequestColumns, input.Name)),
            ProgramInputOrigin.Outcome => (tiles.Outcome, IndexOf(plan.OutcomeColumns, input.Name)),
            ProgramInputOrigin.Join => (tiles.Join(input.Join), Feature(plan.AllJoins[input.Join].View.Features, input.Name).Column),
            ProgramInputOrigin.Feature => (tiles.Row, Feature(plan.Features, input.Name).Column),
            _ => throw new InvalidOperationException($"Unknown origin {input.Origin}."),
        };

    private static int IndexOf(ImmutableArray<SourceColumn> columns, string member)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i].Member == member)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"There is no column {member}; recompile the service together with what it reads.");
    }

    private static FeaturePlan Feature(ImmutableArray<FeaturePlan> features, string name)
        => features.FirstOrDefault(feature => feature.Name == name)
            ?? throw new InvalidOperationException($"There is no feature {name}; recompile the service together with the views that it joins.");
}
