mkdir -p d g/z/sub; touch m z
mv d d/e
echo $?
mv g z
echo $?
mv m nosuch/
echo $?
mkdir x; touch x/z; mkdir x2; mkdir x2/z
mv x/z x2
echo $?
mv x2/z x
echo $?
