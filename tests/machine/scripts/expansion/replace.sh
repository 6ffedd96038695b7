s='the cat sat on the mat'
echo "${s/the/a}" "${s//the/a}" "${s/#the/A}" "${s/%mat/rug}" "${s/cat}" "${s//t}"
echo "${s//[aeiou]/_}" "${s/c*t/X}" "${s// /}"
r='&'; echo "${s/cat/<&>}" "${s/cat/<\&>}" "${s/cat/$r$r}"
p=/a/b/c; echo "${p//\//:}" "${p/\/b/}"
arr=(foo bar boo); echo "${arr[@]/o/0}" "${arr[@]//o/0}" "${arr[@]/#/x}" "${arr[@]/%/y}"
