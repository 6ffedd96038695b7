# where names begin, for Emacs
mkdir -p dir/below
touch -d '2024-01-02' 'x y' z dir/f dir/below/한글
ln -s z link
touch -h -d 2024-01-02 link
ls -D
ls -lD --zero z; echo $?
cd dir; ls -lDgGn | cut -c1-11,40-; ls -lDgGR --time-style=+ | sed 's/[0-9]*  */ /'; cd ..
ls -lDgG nope z 'x y' link --time-style=+; echo $?
ls -lDgGQ z 'x y' --time-style=+
ls -lDgGbF --color=always z 'x y' link --time-style=+
ls -lDgGad --time-style=+ z
mkdir empty; ls -lD empty; ls -lDR empty
