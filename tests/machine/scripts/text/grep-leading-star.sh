printf 'x\n*x\nyy\n' > f
grep -E '*x' f
grep '*x' f
grep -E '+x' f
grep -E 'a|*x' f
grep '\(*x\)' f
