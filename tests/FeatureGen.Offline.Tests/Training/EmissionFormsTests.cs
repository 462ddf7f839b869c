using System.Collections.Immutable;
using FeatureGen.Columns;
using FeatureGen.Plans;
using FeatureGen.Services;
using FeatureGen.Windows;

namespace FeatureGen.Offline.Tests.Training;

/// <summary>Values leave one by one where requests are answered and column by column in training: the same values.</summary>
public sealed class EmissionFormsTests
{
    private const int Feature = 2;

    private static readonly ImmutableArray<AggregatePlan> Aggregates =
        [new(AggregateKind.Count, 0, -1, -1, ValueKind.Int64), new(AggregateKind.Max, 0, -1, 0, ValueKind.Double)];

    private static readonly long[] Lanes =
    [
        0, 1, -1, 7, BitConverter.DoubleToInt64Bits(double.NaN), unchecked((long)0xFFF8_0000_0000_1234), BitConverter.DoubleToInt64Bits(-0.0),
    ];

    [Theory]
    [InlineData(ValueKind.Double)]
    [InlineData(ValueKind.Single)]
    [InlineData(ValueKind.Int64)]
    [InlineData(ValueKind.Boolean)]
    [InlineData(ValueKind.String)]
    public void Both_forms_agree_for_every_mask_status_and_policy(ValueKind kind)
    {
        foreach (bool nullable in new[] { false, true })
        {
            foreach (DefaultValue? otherwise in new[] { null, kind == ValueKind.String ? new DefaultValue(0, "none") : new DefaultValue(3) })
            {
                foreach (int aggregate in new[] { -1, 1 })
                {
                    FeaturePlan feature = new("F", Feature, kind, nullable, false, otherwise, "", "") { Aggregate = aggregate };
                    AssertAgree(feature, Aggregates);
                    AssertAgree(feature, []);
                }
            }
        }
    }

    [Theory]
    [InlineData(AggregateKind.Count, ValueKind.Int64)]
    [InlineData(AggregateKind.Average, ValueKind.Double)]
    [InlineData(AggregateKind.Latest, ValueKind.String)]
    public void Both_forms_agree_for_a_feature_that_is_an_aggregate(AggregateKind kind, ValueKind type)
    {
        const int Rows = 150;
        ImmutableArray<AggregatePlan> aggregates = [new AggregatePlan(kind, Window: 0, Filter: -1, Selection: -1, type)];
        FeatureStatus[] of = kind == AggregateKind.Count
            ? [FeatureStatus.Present, FeatureStatus.Missing, FeatureStatus.EmptyWindow]
            : [FeatureStatus.Present, FeatureStatus.Missing, FeatureStatus.EmptyWindow, FeatureStatus.Null, FeatureStatus.Error];
        FeatureMatrix matrix = new(Rows, columns: 1);
        for (int row = 0; row < Rows; row++)
        {
            matrix.Put(0, row, row % 2, of[row % of.Length]);
        }

        StringTable strings = new();
        strings.Intern("zero");
        strings.Intern("one");
        using Tile tile = new(columns: 1, Rows, strings);
        matrix.Load(aggregates, 0, Rows, tile);
        FeaturePlan feature = new("F", 0, type, kind != AggregateKind.Count, false, null, "", "") { Aggregate = 0 };
        AssertAgree(feature, aggregates, tile, Rows);
    }

    private static void AssertAgree(FeaturePlan feature, ImmutableArray<AggregatePlan> aggregates)
    {
        StringTable strings = new();
        strings.Intern("zero");
        strings.Intern("one");
        List<(long Lane, bool Valid, bool Fails, FeatureStatus View, FeatureStatus Window)> rows =
        [
            .. from lane in feature.Kind == ValueKind.String ? [0L, 1L] : Lanes
               from isValid in new[] { true, false }
               from fails in new[] { true, false }
               from view in new[] { FeatureStatus.Present, FeatureStatus.Missing }
               from window in new[] { FeatureStatus.Present, FeatureStatus.EmptyWindow, FeatureStatus.Null }
               select (lane, isValid, fails, view, window),
        ];
        using Tile tile = new(Feature + 1, rows.Count, strings);
        for (int row = 0; row < rows.Count; row++)
        {
            tile.Put(0, row, 0, true, rows[row].View);
            tile.Put(1, row, 0, true, rows[row].Window);
            tile.Put(Feature, row, rows[row].Lane, rows[row].Valid, rows[row].Fails ? FeatureStatus.Error : FeatureStatus.Present);
        }

        AssertAgree(feature, aggregates, tile, rows.Count);
    }

    private static void AssertAgree(FeaturePlan feature, ImmutableArray<AggregatePlan> aggregates, Tile tile, int rows)
    {
        long[] lanes = new long[rows];
        BitSpan valid = new(new byte[BitSpan.BytesFor(rows)], rows);
        FeatureStatus[] statuses = new FeatureStatus[rows];
        Emission.Of(feature, tile, aggregates, lanes, valid, statuses);
        for (int row = 0; row < rows; row++)
        {
            FeatureValue single = Emission.Of(feature, tile, row, aggregates);
            string? text = feature.Kind == ValueKind.String && valid[row] ? tile.Strings[lanes[row]] : null;
            long lane = feature.Kind == ValueKind.String ? 0 : lanes[row];
            Assert.Equal((single.Status, single.HasValue, single.Lane, single.Text), (statuses[row], valid[row], lane, text));
        }
    }
}
