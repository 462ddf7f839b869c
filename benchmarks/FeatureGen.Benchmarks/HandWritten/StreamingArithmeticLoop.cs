using System.Runtime.Intrinsics;

namespace FeatureGen.Benchmarks.HandWritten;

/// <summary>The same loop, whose results go past the caches.</summary>
internal static unsafe class StreamingArithmeticLoop
{
    public static void Run(double*[] inputs, double*[] outputs, nuint rows)
    {
        double* amountColumn = inputs[0];
        double* meanColumn = inputs[1];
        double* deviationColumn = inputs[2];
        double* weightColumn = inputs[3];
        double* secondsColumn = inputs[4];
        double* averageColumn = inputs[5];
        double* countColumn = inputs[6];
        double* ageColumn = inputs[7];
        double* scoreColumn = outputs[0];
        double* isLargeColumn = outputs[1];
        double* quarterColumn = outputs[2];
        double* isNightColumn = outputs[3];
        double* isMorningColumn = outputs[4];
        double* isAfternoonColumn = outputs[5];
        double* isEveningColumn = outputs[6];
        double* squaredColumn = outputs[7];
        double* normColumn = outputs[8];
        double* relativeColumn = outputs[9];
        double* cappedColumn = outputs[10];
        double* adultAgeColumn = outputs[11];
        double* excessColumn = outputs[12];
        double* perYearColumn = outputs[13];
        double* perEventColumn = outputs[14];
        double* middleColumn = outputs[15];
        double* distanceColumn = outputs[16];
        double* spreadColumn = outputs[17];
        double* dayShareColumn = outputs[18];
        double* hundredsColumn = outputs[19];
        for (nuint row = 0; row < rows; row += 8)
        {
            Vector512<double> amount = Vector512.Load(amountColumn + row);
            Vector512<double> mean = Vector512.Load(meanColumn + row);
            Vector512<double> deviation = Vector512.Load(deviationColumn + row);
            Vector512<double> weight = Vector512.Load(weightColumn + row);
            Vector512<double> seconds = Vector512.Load(secondsColumn + row);
            Vector512<double> average = Vector512.Load(averageColumn + row);
            Vector512<double> count = Vector512.Load(countColumn + row);
            Vector512<double> age = Vector512.Load(ageColumn + row);
            Vector512<double> one = Vector512.Create(1.0);
            Vector512<double> zero = Vector512.Create(0.0);
            Vector512<double> hour = Vector512.Floor(seconds * Vector512.Create(1.0 / 3600)) - (Vector512.Create(24.0) * Vector512.Floor(seconds * Vector512.Create(1.0 / 86400)));

            ((amount - mean) / (deviation + Vector512.Create(1e-9))).StoreAlignedNonTemporal(scoreColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(amount, Vector512.Create(3.0) * average), one, zero)).StoreAlignedNonTemporal(isLargeColumn + row);
            ((amount * weight) + Vector512.Floor(hour * Vector512.Create(1.0 / 6))).StoreAlignedNonTemporal(quarterColumn + row);
            (Vector512.ConditionalSelect(Vector512.LessThan(hour, Vector512.Create(6.0)), one, zero)).StoreAlignedNonTemporal(isNightColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(hour, Vector512.Create(5.0)) & Vector512.LessThan(hour, Vector512.Create(12.0)), one, zero)).StoreAlignedNonTemporal(isMorningColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(hour, Vector512.Create(11.0)) & Vector512.LessThan(hour, Vector512.Create(18.0)), one, zero)).StoreAlignedNonTemporal(isAfternoonColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(hour, Vector512.Create(17.0)), one, zero)).StoreAlignedNonTemporal(isEveningColumn + row);
            (amount * amount).StoreAlignedNonTemporal(squaredColumn + row);
            (Vector512.Sqrt((deviation * deviation) + one)).StoreAlignedNonTemporal(normColumn + row);
            (amount / average).StoreAlignedNonTemporal(relativeColumn + row);
            (Vector512.ConditionalSelect(Vector512.LessThan(amount, Vector512.Create(1000.0)), amount, Vector512.Create(1000.0))).StoreAlignedNonTemporal(cappedColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(age, Vector512.Create(18.0)), age, Vector512.Create(18.0))).StoreAlignedNonTemporal(adultAgeColumn + row);
            ((amount - average) * weight).StoreAlignedNonTemporal(excessColumn + row);
            (count / (age + one)).StoreAlignedNonTemporal(perYearColumn + row);
            (Vector512.ConditionalSelect(Vector512.GreaterThan(count, Vector512.Create(10.0)), amount / count, zero)).StoreAlignedNonTemporal(perEventColumn + row);
            ((amount * Vector512.Create(0.5)) + (mean * Vector512.Create(0.5))).StoreAlignedNonTemporal(middleColumn + row);
            (Vector512.ConditionalSelect(Vector512.LessThan(amount, mean), mean - amount, amount - mean)).StoreAlignedNonTemporal(distanceColumn + row);
            (weight * weight * deviation).StoreAlignedNonTemporal(spreadColumn + row);
            (hour * Vector512.Create(1.0 / 24)).StoreAlignedNonTemporal(dayShareColumn + row);
            (Vector512.Floor(amount * Vector512.Create(0.01))).StoreAlignedNonTemporal(hundredsColumn + row);
        }
    }
}
