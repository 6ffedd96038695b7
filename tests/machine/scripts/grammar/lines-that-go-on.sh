echo one two | \
  tr a-z A-Z
false || \
  echo other
true && # why not
  echo both
f() { # a comment after the brace
  # and one that ends in: do for
  echo "in f" > \
    out
  cat out
}
f
if case $# in 0) true ;; esac
then echo case in if; fi
while { test -n "$x" || x=1; [ "$n" != xxx ]; }
do n=x$n; done; echo $n
if { true; }
then echo brace in if; fi
( # a subshell
  echo sub
)
for i in \
  a b
do echo $i; done
eval 'echo a | \
 cat'
