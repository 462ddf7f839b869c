// The limit of twenty row-wise expressions over eight columns, written by hand: one loop an expression over blocks that stay in the caches, which the
// compiler vectorises. Built twice: strictly, so that exp and log are the library's scalar ones, and with -ffast-math, so that they are its vectors.
#include <algorithm>
#include <cmath>
#include <cstddef>

namespace {

constexpr std::size_t rows_of_a_block = 2048;

template <typename Expression>
inline void each(double* __restrict__ column, std::size_t rows, Expression expression) {
  for (std::size_t i = 0; i < rows; i++) column[i] = expression(i);
}

void block(const double* const* in, double* const* out, std::size_t first, std::size_t rows) {
  const double *x0 = in[0] + first, *x1 = in[1] + first, *x2 = in[2] + first, *x3 = in[3] + first;
  const double *x4 = in[4] + first, *x5 = in[5] + first, *x6 = in[6] + first, *x7 = in[7] + first;
  auto column = [&](int k, auto expression) { each(out[k] + first, rows, expression); };
  column(0, [=](std::size_t i) { return x0[i] + x1[i]; });
  column(1, [=](std::size_t i) { return x0[i] - x2[i]; });
  column(2, [=](std::size_t i) { return x0[i] * x3[i]; });
  column(3, [=](std::size_t i) { return x1[i] / (x4[i] + 1); });
  column(4, [=](std::size_t i) { return (x0[i] - x5[i]) / (x6[i] + 1e-9); });
  column(5, [=](std::size_t i) { return std::fabs(x0[i] - x1[i]); });
  column(6, [=](std::size_t i) { return std::sqrt(x2[i] * x2[i] + x3[i] * x3[i]); });
  column(7, [=](std::size_t i) { return std::log(x4[i] + 1); });
  column(8, [=](std::size_t i) { return std::exp(-x5[i] / 100); });
  column(9, [=](std::size_t i) { return x0[i] > x1[i] ? x0[i] : x1[i]; });
  column(10, [=](std::size_t i) { return x2[i] < x3[i] ? x2[i] : x3[i]; });
  column(11, [=](std::size_t i) { return x0[i] > 100 ? x0[i] * 0.1 : x0[i] * 0.2; });
  column(12, [=](std::size_t i) { return x7[i] > 0 ? x0[i] / x7[i] : 0.0; });
  column(13, [=](std::size_t i) { return (x0[i] + x1[i] + x2[i] + x3[i]) / 4; });
  column(14, [=](std::size_t i) { return x0[i] * x0[i] - x1[i] * x1[i]; });
  column(15, [=](std::size_t i) { return x2[i] > 0 ? (x2[i] < 50 ? x2[i] : 50.0) : 0.0; });
  column(16, [=](std::size_t i) { return x3[i] > x4[i] ? 1.0 : 0.0; });
  column(17, [=](std::size_t i) { return 0.3 * x0[i] + 0.2 * x1[i] + 0.1 * x2[i] + 0.4 * x3[i]; });
  column(18, [=](std::size_t i) { return std::floor(x0[i] / 10); });
  column(19, [=](std::size_t i) { return 1 / (1 + std::exp(-(0.01 * x0[i] - 0.02 * x1[i] + 0.5))); });
}

}  // namespace

extern "C" void run(const double* const* in, double* const* out, std::size_t rows) {
  for (std::size_t first = 0; first < rows; first += rows_of_a_block) block(in, out, first, std::min(rows_of_a_block, rows - first));
}
