# One operand too few, one too many, and names that are made of two.
seq 3 > f; mkdir d
tr -d a b c < f; tr -ds a < f; tr -d a b < f; tr a b c < f; tr -s a b c < f
diff -N f d; echo $?; diff -N d f; echo $?; diff -N f nosuch; echo $?; diff -sN f d/f; echo $?
column -d f; column -R1 f; column -tR1 f
