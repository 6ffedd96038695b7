printf 'a\nb\nc\n' > f1; printf 'b\nc\nd\n' > f2; mkdir -p d1/x d2/x; cp f1 d1/f; cp f2 d2/f; echo o > d1/only; echo p > d2/x/new
touch -d '2026-01-02 03:04:05.678' f1 f2 d1/f d2/f
diff f1 f2; echo $?; diff -u f1 f2; diff -U0 f1 f2; diff -r d1 d2; diff -q f1 f2; diff -qr d1 d2; diff f1 nofile; echo $?
diff f1; diff; diff -s f1 f1; diff d1 d2; diff -N -r d1 d2; printf 'abc' > nonl; diff f1 nonl; diff -u --label A --label B f1 nonl
printf 'A\n b\nc\n' > g; diff -i f1 g; diff -iw f1 g; seq 30 > s1; seq 30 | sed 's/^5$/five/; /^20$/d; s/^29$/x/' > s2; touch -d '2026-01-02' s1 s2; diff -u s1 s2; diff s1 s2
echo x | diff - f1; diff f1 d1; printf 'a\0b' > b1; printf 'a\0c' > b2; diff b1 b2; echo $?
printf '' > empty; diff empty f1; diff -u empty f1 | head -4 | sed 's/\t.*//'
