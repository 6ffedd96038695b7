echo one > f; echo two >> f; cat < f; cat 0< f | wc -l; > empty; wc -c < empty
ls nosuch 2> err; echo $?; cat err; ls nosuch > both 2>&1; cat both; { echo o; echo e >&2; } &> all; cat all; echo more &>> all; wc -l < all
echo x >| f; cat f; cat < missing; echo $?; echo y > nodir/f; echo $?; echo z > /; echo $?
