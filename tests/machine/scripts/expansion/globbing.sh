touch a.txt b.txt .hidden 'sp ace' A1 b2; mkdir d; touch d/x.txt
echo *; echo *.txt; echo ?2; echo [ab]*; echo [!ab]*; echo [[:upper:]]*; echo .*
echo */*; echo */; echo nomatch*; echo 'a'*; echo "*"; echo \*; echo d/?.txt
x='*.txt'; echo $x "$x"; for f in *\ *; do echo "<$f>"; done
echo [a-b].txt [^a]*.txt []x]* /tmp/wor[k]
