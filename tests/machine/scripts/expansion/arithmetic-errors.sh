(echo $((1 2))); echo $?
(echo $((3 = 4))); echo $?
(echo $((x = ))); echo $?
(echo $((2#3))); echo $?
(echo $((99#1))); echo $?
(echo $((1 ? 2))); echo $?
(echo $(( (1 ))); echo $?
(echo $((5 % 0))); echo $?
(echo $((1.5))); echo $?
(x=x; echo $((x))); echo $?
(x='a b'; echo $((x))); echo $?
((1 +)); echo $?
