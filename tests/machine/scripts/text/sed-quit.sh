seq 5 > f
sed '3q5' f; echo $?
sed 'q5' f; echo $?
sed -n '2Q3' f; echo $?
sed 2q f
sed '2Q' f
