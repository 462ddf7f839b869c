using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Rows;

namespace FeatureGen.Services;

/// <summary>The tiles of a service's programs, and the way of values between them: requests and aggregates in, features and labels out.</summary>
/// <remarks>
/// Training fills many rows and runs them by vectors, a request fills one; nothing else differs. Not safe for use by several threads at once.
/// </remarks>
public sealed class ServiceTiles : IDisposable
{
    private readonly ServicePlan plan;
    private readonly Tile[] joins;
    private readonly ViewPlan[] views;
    private readonly bool[] hasAggregates;
    private readonly FurtherAggregates[] further;
    private readonly ProgramWiring wiring;
    private readonly ProgramWiring? labelWiring;

    /// <summary>Allocates the tiles of a service.</summary>
    /// <param name="plan">The service.</param>
    /// <param name="capacity">The number of rows that are computed at a time.</param>
    /// <param name="strings">The strings behind the codes of string columns.</param>
    public ServiceTiles(ServicePlan plan, int capacity, StringTable strings)
    {
        this.plan = plan;
        Strings = strings;
        Keys = new Tile(plan.KeyProgram.Columns, capacity, strings);
        Outcome = new Tile(plan.OutcomeColumns.Length, capacity, strings);
        Row = new Tile(plan.Program.Columns, capacity, strings);
        views = [.. plan.AllJoins.Select(join => join.View)];
        hasAggregates = [.. views.Select(view => !view.Aggregates.IsEmpty)];
        joins = [.. views.Select(view => new Tile(view.Program.Columns, capacity, strings))];
        further = [.. Enumerable.Range(0, joins.Length).Where(join => !views[join].FurtherSources.IsEmpty).Select(join => new FurtherAggregates(plan, join, this))];
        wiring = new ProgramWiring(plan, plan.Inputs, this);
        if (plan.LabelProgram is { } labelProgram)
        {
            Label = new Tile(labelProgram.Columns, capacity, strings);
            labelWiring = new ProgramWiring(plan, plan.LabelInputs, this);
        }
    }

    /// <summary>The tile of <see cref="ServicePlan.KeyProgram"/>: its first columns are the request's.</summary>
    public Tile Keys { get; }

    /// <summary>The outcome columns.</summary>
    public Tile Outcome { get; }

    /// <summary>The tile of <see cref="ServicePlan.Program"/>.</summary>
    public Tile Row { get; }

    /// <summary>The tile of <see cref="ServicePlan.LabelProgram"/>, or null where there are no labels.</summary>
    public Tile? Label { get; }

    /// <summary>The strings behind the codes of string columns.</summary>
    public StringTable Strings { get; }

    /// <summary>The number of rows that fit.</summary>
    public int Capacity => Keys.Capacity;

    /// <summary>The tile of a joined view's program, of features or of labels: its first columns are the aggregates.</summary>
    public Tile Join(int join) => joins[join];

    /// <summary>Computes times, ids and keys from the request columns.</summary>
    public void ComputeKeys(int rows, RowWidth? width = null) => Run(plan.KeyProgram, Keys, rows, width);

    /// <summary>Computes the features of all joins, then the service's own, from the aggregates and the request columns.</summary>
    public void ComputeFeatures(int rows, RowWidth? width = null)
    {
        foreach (FurtherAggregates aggregates in further)
        {
            aggregates.Copy(rows);
        }

        RunJoins(0, plan.Joins.Length, rows, width);

        wiring.Copy(Row, rows);
        Run(plan.Program, Row, rows, width);
    }

    /// <summary>Computes the labels; features, outcome columns and the aggregates of joined labels must be there.</summary>
    public void ComputeLabels(int rows, RowWidth? width = null)
    {
        if (labelWiring is not null)
        {
            RunJoins(plan.Joins.Length, joins.Length, rows, width);
            labelWiring.Copy(Label!, rows);
            Run(plan.LabelProgram!, Label!, rows, width);
        }
    }

    /// <summary>An emitted value of a row: NaN canonical, default applied, with its status.</summary>
    public FeatureValue Emit(OutputPlan output, int row)
        => output.Join < 0
            ? Emission.Of(output.Feature, Row, row, [])
            : Emission.Of(output.Feature, joins[output.Join], row, views[output.Join].Aggregates);

    /// <summary>All emitted values of a row, in the order of <see cref="ServicePlan.Outputs"/>.</summary>
    public void Emit(int row, Span<FeatureValue> vector)
    {
        ReadOnlySpan<OutputPlan> outputs = plan.Outputs.AsSpan();
        int join = int.MinValue;
        TileRow cells = default;
        for (int index = 0; index < outputs.Length; index++)
        {
            OutputPlan output = outputs[index];
            if (output.Join != join)
            {
                join = output.Join;
                cells = new TileRow(TileOf(output), row);
            }

            Emission.Of(output.Feature, cells, join >= 0 && hasAggregates[join], out vector[index]);
        }
    }

    /// <summary>A label of a row; immature where it is not known yet.</summary>
    public FeatureValue EmitLabel(FeaturePlan label, int row, bool isMature)
        => isMature ? Emission.Of(label, Label!, row, []) : new FeatureValue(label.Kind, FeatureStatus.Immature, HasValue: false, 0, null);

    /// <summary>An emitted column of the first rows: the same values, with their validity and statuses.</summary>
    public void Emit(OutputPlan output, Span<long> lanes, BitSpan valid, Span<FeatureStatus> statuses)
        => Emission.Of(output.Feature, TileOf(output), output.Join < 0 ? [] : views[output.Join].Aggregates, lanes, valid, statuses);

    /// <summary>A label of the first rows; immature where it is not known yet.</summary>
    public void EmitLabel(FeaturePlan label, ReadOnlySpan<bool> areMature, Span<long> lanes, BitSpan valid, Span<FeatureStatus> statuses)
    {
        Emission.Of(label, Label!, [], lanes, valid, statuses);
        for (int row = 0; row < lanes.Length; row++)
        {
            if (!areMature[row])
            {
                lanes[row] = 0;
                valid[row] = false;
                statuses[row] = FeatureStatus.Immature;
            }
        }
    }

    /// <summary>The tile that holds an emitted column.</summary>
    public Tile TileOf(OutputPlan output) => output.Join < 0 ? Row : joins[output.Join];

    /// <summary>Frees the tiles.</summary>
    public void Dispose()
    {
        Keys.Dispose();
        Outcome.Dispose();
        Row.Dispose();
        Label?.Dispose();
        foreach (Tile join in joins)
        {
            join.Dispose();
        }
    }

    private void RunJoins(int first, int end, int rows, RowWidth? width)
    {
        for (int join = first; join < end; join++)
        {
            Run(views[join].Program, joins[join], rows, width);
        }
    }

    private static void Run(RowProgram program, Tile tile, int rows, RowWidth? width)
    {
        if (width is { } given)
        {
            program.Run(tile, rows, given);
        }
        else
        {
            program.Run(tile, rows);
        }
    }
}
