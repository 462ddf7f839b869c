// The intermediate form's type, not the base class of structs.
global using ValueType = FeatureGen.Compiler.Model.ValueType;
