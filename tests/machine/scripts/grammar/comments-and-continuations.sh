echo a # comment
echo b#not
echo one \
  two\
three
echo "x \
y"
echo 'x \
y'
: # ' unbalanced in a comment
echo c;# comment
echo ${#HOME} $#
