using FeatureGen.Compiler.Model;
using FeatureGen.Compiler.Parsing;

namespace FeatureGen.Compiler.Planning;

/// <summary>A service, planned.</summary>
internal sealed record ServicePlanModel(
    ServiceModel Service, RowProgram Keys, int RequestTime, int SelfId, EquatableArray<PlannedJoin> Joins, EquatableArray<PlannedJoin> LabelJoins,
    ServiceProgram Row, ServiceProgram Labels, EquatableArray<RefusedFeature> Refused);

/// <summary>A join and the columns of the key program that hold its key.</summary>
internal sealed record PlannedJoin(JoinModel Model, EquatableArray<int> Keys);

/// <summary>A program over request, outcome and joined features, and the features that it computes.</summary>
internal sealed record ServiceProgram(RowProgram Program, EquatableArray<Expression> Inputs, EquatableArray<PlannedFeature> Features);
