using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace FeatureGen.Hosting.TestApp.Determinism;

/// <summary>Listens to which methods of a type the runtime has compiled, and how far each is optimised.</summary>
internal sealed class CompilationTiers(string type, string method) : EventListener
{
    private const EventKeywords JustInTimeCompilation = (EventKeywords)0x10;
    private const int TierShift = 7;
    private const int TierMask = 7;
    private const int Optimized = 2;
    private const int QuickJitted = 3;
    private const int OptimizedTier1 = 4;

    private readonly ConcurrentDictionary<string, byte> quick = new();
    private readonly ConcurrentDictionary<string, byte> optimized = new();

    /// <summary>How many overloads have been compiled without optimisation.</summary>
    public int Quick => quick.Count;

    /// <summary>How many overloads have been compiled with full optimisation.</summary>
    public int FullyOptimized => optimized.Count;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JustInTimeCompilation);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true
            || !Equals(Value(eventData, "MethodNamespace"), type) || !Equals(Value(eventData, "MethodName"), method))
        {
            return;
        }

        string signature = (string)Value(eventData, "MethodSignature")!;
        int tier = (int)((uint)Value(eventData, "MethodFlags")! >> TierShift) & TierMask;
        if (tier == QuickJitted)
        {
            quick[signature] = 0;
        }
        else if (tier is Optimized or OptimizedTier1)
        {
            optimized[signature] = 0;
        }
    }

    private static object? Value(EventWrittenEventArgs data, string name) => data.Payload![data.PayloadNames!.IndexOf(name)];
}
