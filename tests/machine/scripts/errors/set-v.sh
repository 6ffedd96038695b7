set -v
echo one
for i in 1 2; do
  echo $i
done
set +v
echo off
