echo "$(echo a; echo b)" $(echo a; echo b)
x=$(printf 'trailing\n\n\n'); echo "[$x]"
echo `echo back \`echo nested\` \$HOME` "`echo "q"`"
echo "$(echo "inner $(echo "deep")")"
y=$(exit 5); echo $?; z=$(false)$(true); echo $?
echo "$(cat <<E
here $((1 + 1))
E
)"
printf 'file\n' > f; echo "$(< f)"; echo $(case x in x) echo matched;; esac)
n=$(printf 'a\0b'); echo ${#n}
