#!/usr/bin/env bash
# Kills real processes at random moments, so many backfills and so many services, and checks that nothing is lost and nothing counted twice.
set -euo pipefail
cd "$(dirname "$0")/.."

FEATUREGEN_KILLS=${1:-50} dotnet run -c Release --project tests/FeatureGen.Hosting.Tests -- -class '*KillTests' -showLiveOutput
