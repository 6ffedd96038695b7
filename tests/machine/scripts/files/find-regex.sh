touch abc.txt abd.txt Abc.TXT a1 a22 'a+b'; mkdir dir; touch dir/abc.txt
find . -regex '.*/ab[cd]\.txt' | sort; echo --
find . -iregex '.*/abc\.txt' | sort; echo --
find . -regex 'abc.txt' | sort; find . -regex './a[0-9]+' | sort; echo --
find . -regextype posix-extended -regex '\./a[0-9]{2}' | sort; find . -regextype posix-extended -regex '\./(a1|a22)' | sort
find . -regextype posix-basic -regex '\./a[0-9]\{1,\}' | sort; find . -regextype egrep -regex '\./a\+b' | sort; find . -regextype sed -regex '\./a+b' | sort
find . -regextype nosuch -regex x; echo $?
find . -regex '\('; echo $?
find . -regextype posix-extended -regex '('; echo $?
find . -name '[ab]bc*' | sort; find . -name 'a?' | sort; find . -name '*.t[xy]t' | sort; find . -name 'a[!0-9]*' | sort; find . -name 'a[[:digit:]]*' | sort; find . -name 'a\+b' | sort; find . -name dir/abc.txt; echo $?
