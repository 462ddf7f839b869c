using FeatureGen.Compiler.Emitting.Operations;
using FeatureGen.Compiler.Model;

namespace FeatureGen.Compiler.Emitting;

/// <summary>Which steps of a program can fail: only those carry flags and masks of errors.</summary>
internal sealed class FailureAnalysis
{
    private readonly RowProgram program;
    private readonly List<bool> steps = [];

    public FailureAnalysis(RowProgram program)
    {
        this.program = program;
        foreach (Step step in program.Steps)
        {
            steps.Add(CanFail(step.Body));
        }
    }

    /// <summary>Whether a step's value may be an error.</summary>
    public bool StepCanFail(int step) => steps[step];

    /// <summary>Whether an operation itself can fail on these operands, whatever evaluating them does.</summary>
    public static bool CanFail(Operation operation, IReadOnlyList<Expression> operands)
        => operation.Failure is { } failure && !failure.Impossible(operands);

    private bool CanFail(Expression expression)
        => CanFailItself(expression) || Operands.Of(expression).Any(CanFail);

    private bool CanFailItself(Expression expression)
        => expression switch
        {
            Input input => program.Inputs[input.Column].CanFail,
            StepReference reference => steps[reference.Step],
            Arithmetic arithmetic => CanFail(OperationTable.Of(arithmetic), Operands.Of(arithmetic)),
            Call call => CanFail(OperationTable.Of(call), Operands.Of(call)),
            ValueOf => true,
            _ => false,
        };
}
