x='a b'; echo hi > $x; echo $?; unset u; echo hi > $u; echo $?; echo hi > "$u"; echo $?; touch g1 g2; echo hi > g*; echo $?
echo hi > {a,b}; echo $?; cat < $x; echo $?; ls
