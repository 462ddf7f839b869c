using System.Text;
using FeatureGen.Benchmarks.Requests;
using FeatureGen.Columns;
using FeatureGen.Online.Stores;
using FeatureGen.Rows;

namespace FeatureGen.Benchmarks.HandWritten;

/// <summary>The thirty features as a service would write them by hand: the store is asked, the rest is locals.</summary>
internal sealed class HabitsByHand(IOnlineStore store)
{
    private const byte TextTag = 1;

    private readonly Tile tile = new(CardHabits.Generated.Plan.Program.Columns, 1, new StringTable());

    public void Compute(in PaymentRequest request, Span<double?> vector)
    {
        Span<byte> key = stackalloc byte[64];
        key[0] = TextTag;
        int length = Encoding.UTF8.GetBytes(request.Card, key[2..]);
        key[1] = (byte)length;
        store.Read(CardHabits.Generated.Plan, key[..(length + 2)], request.At.Microseconds, null, tile, 0);
        Derive(request.Amount, tile, vector);
    }

    public static void Derive(double amount, Tile tile, Span<double?> vector)
    {
        TileRow cells = new(tile, 0);
        long count1d = cells.Int64(0);
        long count30d = cells.Int64(1);
        double sum1d = cells.Double(2);
        double sum30d = cells.Double(3);
        double? mean1d = cells.NullableDouble(4);
        double? mean30d = cells.NullableDouble(5);
        double? greatest1d = cells.NullableDouble(6);
        double? greatest30d = cells.NullableDouble(7);
        vector[0] = amount;
        vector[1] = amount * amount;
        vector[2] = Math.Sqrt(amount);
        vector[3] = Math.Clamp(amount, 1.0, 500.0);
        vector[4] = amount - Math.Floor(amount);
        vector[5] = amount == Math.Floor(amount) ? 1.0 : 0.0;
        vector[6] = Math.Floor(amount * 0.01);
        vector[7] = count30d / 30.0;
        vector[8] = count1d > 3 ? 1.0 : 0.0;
        vector[9] = count1d / (count30d + 1.0);
        vector[10] = sum1d / (sum30d + 1.0);
        vector[11] = sum1d + amount;
        vector[12] = Math.Sqrt(Math.Abs(sum30d) + 1.0);
        vector[13] = amount / mean1d;
        vector[14] = amount / mean30d;
        vector[15] = amount - mean1d;
        vector[16] = amount - mean30d;
        vector[17] = mean1d - mean30d;
        vector[18] = mean1d / mean30d;
        vector[19] = (mean1d - mean30d) ?? 0.0;
        vector[20] = Math.Clamp((mean1d - mean30d) ?? 0.0, -100.0, 100.0);
        vector[21] = amount - greatest1d;
        vector[22] = amount - greatest30d;
        vector[23] = amount > greatest30d ? 1.0 : 0.0;
        vector[24] = amount > greatest1d ? 1.0 : 0.0;
        vector[25] = greatest30d - mean30d;
        vector[26] = (amount - mean30d) / (greatest30d + 1.0);
        vector[27] = (mean1d * 0.75) + (mean30d * 0.25);
        vector[28] = ((mean1d * 0.75) + (mean30d * 0.25)) ?? amount;
        vector[29] = count1d == 0 ? null : (amount - mean1d) / Math.Sqrt(count1d + 1.0);
    }
}
