using System.Globalization;
using System.Runtime.Intrinsics;
using FeatureGen.Hosting;
using FeatureGen.Rows;

// What the process computes with, for tests that set it: names of settings that the runtime does not know are ignored in silence.
if (args is ["machine"])
{
    Console.WriteLine(FormattableString.Invariant(
        $"{RowProgram.Widest} 512={Vector512.IsHardwareAccelerated} 256={Vector256.IsHardwareAccelerated} 128={Vector128.IsHardwareAccelerated}"));
    Console.WriteLine(FormattableString.Invariant($"{CultureInfo.CurrentCulture.Name} {TimeZoneInfo.Local.BaseUtcOffset.TotalHours}"));
    return 0;
}

return await FeatureApp.RunAsync(args);
