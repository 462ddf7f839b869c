#!/usr/bin/env bash
# Tries the mathematical functions on random points, then the relations between batch, stream, state and meaning on random views and histories, then
# compiled views on random scenarios: eng/fuzz.sh <minutes> [first seed]. Ends with how much was compared; a relation that breaks is printed with the smallest case found and its seed.
set -uo pipefail
cd "$(dirname "$0")/../tests"

report=$(mktemp)
trap 'rm -f "$report"' EXIT
minutes=${1:?minutes}
export FEATUREGEN_FUZZ_SEED=${2:-$RANDOM$RANDOM} FEATUREGEN_FUZZ_REPORT=$report

# A third of the time for each.
export FEATUREGEN_FUZZ_MINUTES=$(awk -v minutes="$minutes" 'BEGIN { print minutes / 3 }')

run() {
  dotnet build "$1" -c Release --nologo -v q && (cd "$1" && dotnet run -c Release --no-build -- -class "$2" -noLogo -noColor)
}

run FeatureGen.Tests FeatureGen.Tests.Mathematics.AccuracyTests &&
  run FeatureGen.Properties.Tests FeatureGen.Properties.Tests.Fuzzing.FuzzTests && run FeatureGen.Conformance FeatureGen.Conformance.PathTests
code=$?
cat "$report"
exit "$code"
