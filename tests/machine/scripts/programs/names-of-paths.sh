basename /a/b/; basename /; basename a.txt .txt; basename .txt .txt; basename //
basename -a /x/1 /y/2; basename -s .c a.c b.c; basename -z a | od -c | head -1
basename; echo $?
basename a b c; echo $?
dirname /a/b/c; dirname a; dirname /; dirname /a; dirname a/b/; dirname a//b; dirname //
dirname x/1 y/2; dirname -z a/b | od -c | head -1
dirname; echo $?
basename ''; dirname ''
