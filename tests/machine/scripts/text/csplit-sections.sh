# csplit: lines, patterns, counts
seq 12 > f
csplit f 4 8; head xx*; rm xx*
csplit -s f /5/ ; ls; rm xx*
csplit f '/3/' '/7/+1' ; tail -n 1 xx*; rm xx*
csplit f '%5%' '{1}' ; wc -l xx*; rm xx*
csplit f 3 '{2}'; rm xx*
csplit f /1/ '{*}'; rm xx*
csplit -f part -n 3 f 6; ls part*; rm part*
csplit -b %03d.txt f 6; ls xx*; rm xx*
csplit -z f 1 5; ls xx*; rm xx*
csplit --suppress-matched f 5; tail -n1 xx00; head -n1 xx01; rm xx*
csplit f 20; echo $?; ls
csplit -k f 5 20; echo $?; ls xx*; rm xx*
csplit f /nosuch/; echo $?
csplit f 5 3; echo $?
csplit f 0; echo $?
csplit f '/a'; echo $?
csplit f x; echo $?
csplit f; echo $?
csplit; echo $?
csplit nosuch 1; echo $?
csplit f 5 '{x}'; echo $?
csplit f '{3}'; echo $?
seq 4 | csplit - 3; rm xx*
csplit f /9/-2 ; rm xx*
