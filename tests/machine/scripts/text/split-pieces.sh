# split: lines, bytes, parts, names
seq 10 > f
split -l 4 f; head x*; rm x*
split -n 3 f; wc -c x*; rm x*
split -n l/3 f; wc -l x*; rm x*
split -n r/3 f; head -1 x*; rm x*
split -n 2/3 f; split -n l/2/3 f; split -n r/2/3 f
split -b 5 f p.; ls; rm p.*
split -C 6 f; head x*; rm x*
split -d -l 5 f n; ls n*; rm n*
split -x -l 1 f h; ls h*; rm h*
split --numeric-suffixes=8 -l 5 f n; ls n*; rm n*
split -a 1 -l 5 f; ls x*; rm x*
split --additional-suffix=.txt -l 5 f; ls x*; rm x*
split --verbose -l 5 f
rm x*
split -a 1 -l 1 <(seq 30) q 2>&1; echo $?; rm q*
split -t 3 -l 1 f; wc -c x*; rm x*
split -l 0 f; echo $?
split -b x f; echo $?
split -n 0 f; echo $?
split -l 2 -b 3 f; echo $?
split nosuch; echo $?
split f a b; echo $?
split -e -n 20 f; ls x*; rm x*
split -n 12 f; ls x* | wc -l; rm x*
seq 3 | split -l 2 - s; ls s*
split --filter='cat > $FILE.f' -l 5 f; ls x*
