true && echo a || echo b
false && echo a || echo b
false || true && echo c
! true; echo $?
! false && echo d
true || echo never; false && echo never; echo $?
{ false; true; } && echo e
