printf -v x -- '%s' hi; echo "$x $?"
printf -- '%s\n' a
printf -v 'a[2]' -- q; echo ${a[2]}
printf -vk 'glued %d' 3; echo "$k"
printf -v a -v b two; echo "$a $b"
printf -x; echo $?
printf -xyz '%s'; echo $?
printf -v; echo $?
printf -v 1a x; echo $?
printf; echo $?
printf --; echo $?
printf -; echo; echo $?
printf -- -n; echo; echo $?
printf -%s x; echo $?
printf -v x; echo $?
printf -5; echo $?
printf '%(%Y)T\n' 0
