s=héllo; echo ${#s} ${#HOME}
a=(one three fivee); echo ${#a} ${#a[@]} ${#a[*]} ${#a[1]} ${#a[9]}
unset u; echo ${#u}
x='a b'; echo ${#x} "${#x}"
LC_ALL=C; echo ${#s}
