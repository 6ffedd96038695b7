set -e; false | true; echo 1; set -o pipefail; (false | true; echo never) || echo "2 (guarded)"; bash -ec 'set -o pipefail; false | true; echo never'; echo never
