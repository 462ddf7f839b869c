#!/usr/bin/env bash
# Builds everything, runs every test project; the last line is "N passed, N failed", the exit code says the same.
set -uo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet build FeatureGen.sln -c Release --nologo -v q || { echo "0 passed, 1 failed"; exit 1; }
dotnet test --solution FeatureGen.sln -c Release --no-build --no-progress --no-ansi 2>&1 | tee "$log"
code=${PIPESTATUS[0]}

# The counts are the runner's own. A crashed host or a project without tests is a failure.
sum() { awk -v k="$1:" '/^Test run summary/ { on = 1 } on && $1 == k { n += $2 } END { print n + 0 }' "$log"; }
passed=$(sum succeeded) failed=$(sum failed)
[ "$code" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
exit "$((code != 0 || failed != 0 || passed == 0))"
