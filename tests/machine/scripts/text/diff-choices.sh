# Which lines are taken as the same, where several choices are equally short.
for i in $(seq 400); do echo $((i * i % 7)); done > a; for i in $(seq 400); do echo $((i * i % 7 + (i % 31 == 0))); done > b
diff a b; diff -u a b | tail -n +3; diff -d a b | head -20
sed '20,25d; 100,101p; 200r b' a > c; diff -U1 a c | tail -n +3
printf '%s\n' f '{' a '}' '' g '{' b '}' > one; printf '%s\n' f '{' a '}' '' h '{' c '}' '' g '{' b '}' > two; diff one two; diff two one; diff -c0 one two | tail -n +3
