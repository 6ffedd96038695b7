# fmt: widths, prefixes, indents
cat > t <<'X'
This is the first paragraph, which is long enough that it must be broken somewhere near the goal width of the formatter. It has two sentences.
And it goes on here.

  An indented paragraph
  that has short lines
  to be joined.

First line further
   than the rest of them
   which hang below it.
	tab indented line
X
fmt t
fmt -w 40 t
fmt -40 t
fmt -u t
fmt -c -w 30 t
fmt -t -w 30 t
fmt -s -w 40 t
fmt -g 30 -w 50 t
printf '# a comment that is rather long and needs to be split\n# second\ncode here\n' | fmt -w 30 -p '# '
printf 'a  b.  c.\nd\n' | fmt
printf 'one\n\n\ntwo\n' | fmt
printf 'averyveryverylongwordthatdoesnotfit in\n' | fmt -w 10
fmt -w 0 t; echo $?
fmt -g 80 -w 40 t; echo $?
fmt -w 3000 t; echo $?
fmt -x; echo $?
