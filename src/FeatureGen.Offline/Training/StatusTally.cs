using FeatureGen.Columns;

namespace FeatureGen.Offline.Training;

/// <summary>Counts the statuses of one column.</summary>
internal sealed class StatusTally(string name)
{
    private readonly long[] counts = new long[Enum.GetValues<FeatureStatus>().Length];

    public string Name => name;

    /// <summary>Counts some rows and says whether one of them is an error.</summary>
    public bool Add(ReadOnlySpan<FeatureStatus> statuses)
    {
        long errors = Of(FeatureStatus.Error);
        foreach (FeatureStatus status in statuses)
        {
            counts[(int)status]++;
        }

        return Of(FeatureStatus.Error) > errors;
    }

    public FeatureCounts Counts()
        => new(name, Of(FeatureStatus.Present), Of(FeatureStatus.Null), Of(FeatureStatus.EmptyWindow), Of(FeatureStatus.Missing),
            Of(FeatureStatus.Default), Of(FeatureStatus.Error), Of(FeatureStatus.Immature));

    private long Of(FeatureStatus status) => counts[(int)status];
}
