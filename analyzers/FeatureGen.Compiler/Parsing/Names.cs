namespace FeatureGen.Compiler.Parsing;

/// <summary>The full names of what a user writes.</summary>
internal static class Names
{
    public const string FeatureViewAttribute = "FeatureGen.FeatureViewAttribute";
    public const string FeatureServiceAttribute = "FeatureGen.FeatureServiceAttribute";
    public const string FeatureAttribute = "FeatureGen.FeatureAttribute";
    public const string FeatureFunctionAttribute = "FeatureGen.FeatureFunctionAttribute";
    public const string OverAttribute = "FeatureGen.OverAttribute";
    public const string DefaultAttribute = "FeatureGen.DefaultAttribute";
    public const string LabelAttribute = "FeatureGen.LabelAttribute";
    public const string EventSourceAttribute = "FeatureGen.EventSourceAttribute";
    public const string SnapshotSourceAttribute = "FeatureGen.SnapshotSourceAttribute";
    public const string VersionDeletedAttribute = "FeatureGen.VersionDeletedAttribute";
    public const string SourceNameAttribute = "FeatureGen.SourceNameAttribute";
    public const string EventTimeAttribute = "FeatureGen.EventTimeAttribute";
    public const string KnownAtAttribute = "FeatureGen.KnownAtAttribute";
    public const string EventConditionAttribute = "FeatureGen.EventConditionAttribute";
    public const string EventIdAttribute = "FeatureGen.EventIdAttribute";
    public const string RowIdAttribute = "FeatureGen.RowIdAttribute";
    public const string RowVersionAttribute = "FeatureGen.RowVersionAttribute";
    public const string RowDeletedAttribute = "FeatureGen.RowDeletedAttribute";
    public const string SequenceAttribute = "FeatureGen.SequenceAttribute";
    public const string ColumnAttribute = "FeatureGen.ColumnAttribute";
    public const string DimensionAttribute = "FeatureGen.DimensionAttribute";
    public const string FeatureRequestAttribute = "FeatureGen.FeatureRequestAttribute";
    public const string RequestTimeAttribute = "FeatureGen.RequestTimeAttribute";
    public const string SelfIdAttribute = "FeatureGen.SelfIdAttribute";
    public const string ListColumnsAttribute = "FeatureGen.Plans.ListColumnsAttribute";
    public const string SuppressMessageAttribute = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";
    public const string RangeAttribute = "System.ComponentModel.DataAnnotations.RangeAttribute";

    public const string FeatureView = "FeatureGen.FeatureView`1";
    public const string MultiSourceView = "FeatureGen.MultiSourceView";
    public const string FeatureViewOfTwo = "FeatureGen.FeatureView`2";
    public const string FeatureViewOfThree = "FeatureGen.FeatureView`3";
    public const string FeatureService = "FeatureGen.FeatureService`2";
    public const string ZonedTime = "FeatureGen.ZonedTime";
    public const string FeatureMath = "FeatureGen.FeatureMath";
    public const string FeatureDefinition = "FeatureGen.FeatureDefinition";
    public const string FeatureList = "FeatureGen.FeatureList`1";
    public const string FeatureVector = "FeatureGen.FeatureVector";
    public const string EventWindow = "FeatureGen.EventWindow`1";
    public const string CurrentVersion = "FeatureGen.CurrentVersion`1";
    public const string DateOnly = "System.DateOnly";

    public const string Timestamp = "FeatureGen.Timestamp";
    public const string Duration = "FeatureGen.Duration";
}
