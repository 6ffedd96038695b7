# od -tf: floats of three sizes
printf '\0\0\200\077\0\0\0\300\333\017\111\100\0\0\200\177\001\0\0\0' > f
od -tf4 f
od -f f
od -tfF -An f
printf '\0\0\0\0\0\0\360\077\030\055\104\124\373\041\011\300\232\231\231\231\231\231\271\077\0\0\0\0\0\0\360\177' > d
od -tf8 d
od -tf d
od -tfD -tx8 d
printf '\0\0\0\0\0\0\0\200\377\077\0\0\0\0\0\0\315\314\314\314\314\314\314\314\373\077\0\0\0\0\0\0' > l
od -tfL l
od -tf16z -w16 l
od -tf3 d; echo $?
od -tf2 d; echo $?
od -tfX d; echo $?
head -c 3 d | od -tf8
od -tf4z -tc -N 8 f
