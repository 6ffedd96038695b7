g() { return 1 2; echo "in $?"; }; g; echo "same line $?"
echo "next line $?"
(exit 1 2; echo "still $?"); echo $?
exit 3 4; echo "same $?"
echo "end $?"
