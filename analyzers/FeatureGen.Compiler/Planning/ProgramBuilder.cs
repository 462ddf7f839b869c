using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Planning;

/// <summary>Collects the inputs of a row program, then its steps.</summary>
/// <remarks>All inputs are added before the first step is read: columns are numbered inputs first.</remarks>
internal sealed class ProgramBuilder(NameSet names)
{
    private readonly List<RowInput> inputs = [];
    private readonly List<Step> steps = [];

    public int Inputs => inputs.Count;

    public int Steps => steps.Count;

    public Input AddInput(string name, ValueType type, bool canFail = false)
    {
        string free = names.Take(name);
        inputs.Add(new RowInput(free, type, canFail));
        return new Input(type, inputs.Count - 1, free);
    }

    public StepReference AddStep(string name, Expression body, string source)
    {
        string free = names.Take(name);
        steps.Add(new Step(free, body, source));
        return new StepReference(body.Type, steps.Count - 1, free);
    }

    public RowProgram Build(string name, string summary) => new(name, summary, inputs, steps);
}
