namespace FlightDelays.Leakage;

/// <summary>Solves linear equations whose matrix is symmetric and positive definite, by Cholesky's decomposition.</summary>
internal static class SymmetricSystem
{
    /// <summary>The solution; the lower triangle of the matrix is overwritten.</summary>
    public static double[] Solve(double[][] matrix, double[] right)
    {
        int size = right.Length;
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix[row][column];
                for (int each = 0; each < column; each++)
                {
                    rest -= matrix[row][each] * matrix[column][each];
                }

                matrix[row][column] = row == column ? Math.Sqrt(rest) : rest / matrix[column][column];
            }
        }

        double[] solution = [.. right];
        for (int row = 0; row < size; row++)
        {
            for (int each = 0; each < row; each++)
            {
                solution[row] -= matrix[row][each] * solution[each];
            }

            solution[row] /= matrix[row][row];
        }

        for (int row = size - 1; row >= 0; row--)
        {
            for (int each = row + 1; each < size; each++)
            {
                solution[row] -= matrix[each][row] * solution[each];
            }

            solution[row] /= matrix[row][row];
        }

        return solution;
    }
}
