#!/usr/bin/env bash
# The three jobs one after the other, on the cluster that kubectl is set up for; the project and its pages go to the
# store as they are committed. Needs kubectl and rclone, with a remote named “store”.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

bucket="${BUCKET:-banmian}"
project="$(mktemp --directory)"
trap 'rm -rf "$project"' EXIT

git archive --output "$project/project.tar" HEAD
rclone copy "$project/project.tar" "store:$bucket"
# What an earlier run has left would be taken for parts of this one.
rclone delete "store:$bucket/handed" 2>/dev/null || true

for job in parse parts merge; do
  kubectl delete job "banmian-$job" --ignore-not-found
  kubectl apply --filename "scripts/kubernetes/$job.yaml"
  kubectl wait --for=condition=complete --timeout=2h "job/banmian-$job"
done
