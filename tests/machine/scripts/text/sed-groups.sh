printf 'one\ntwo\nonce\n' > f
sed '/one/{s/o/O/;s/e/E/}' f
sed -n '/o/{/n/{p;}}' f
sed '/two/!{s/^/> /}' f
sed '2{s/t/T/
s/o/O/}' f
sed -e '1{' -e 's/o/0/' -e '}' f
sed -n '1{p;p};$p' f
