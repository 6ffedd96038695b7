# Directories, and what is said of them.
mkdir -p da/sub db/sub da/only db/onlyb/x da/kind
printf 'a\nb\n' > da/f; printf 'a\nc\n' > db/f; echo 1 > da/sub/g; echo 2 > db/sub/g; echo z > db/onlyb/x/y; echo q > da/sub/'o p'; echo same > da/s; cp da/s db/s; echo k > db/kind; : > db/e
for o in '' -r -rN -rq -rs -rsq '-rx g' '-rx o*' '--recursive --brief' -rNe -rP -y '-rS s'; do echo "# $o"; diff $o da db; echo $?; done
diff -ru --label X --label Y da db; diff -rs da da; diff da/f db; diff da db/f; diff da nosuch; diff - da < db/f; diff da/kind db/kind; echo $?
printf 'g\nonlyb\n' > list; diff -rX list da db
