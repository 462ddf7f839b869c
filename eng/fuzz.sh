#!/usr/bin/env bash
# Tries the relations between batch, stream, state and meaning on random views and histories: eng/fuzz.sh <minutes> [first seed].
# Ends with how much was compared; a relation that breaks is printed with the smallest case found and its seed.
set -uo pipefail
cd "$(dirname "$0")/../tests/FeatureGen.Properties.Tests"

report=$(mktemp)
trap 'rm -f "$report"' EXIT

dotnet build -c Release --nologo -v q || exit 1
FEATUREGEN_FUZZ_MINUTES=${1:?minutes} FEATUREGEN_FUZZ_SEED=${2:-$RANDOM$RANDOM} FEATUREGEN_FUZZ_REPORT=$report \
  dotnet run -c Release --no-build -- -class FeatureGen.Properties.Tests.Fuzzing.FuzzTests -noLogo -noColor
code=$?
cat "$report"
exit "$code"
