echo 'single $HOME `x` \n' "double \$ \` \\ \" \n $((1))" plain\ space \$HOME
echo "a'b" 'a"b' a\'b "a\
b" 'a\
b'
echo $'tab\there' $'q\'uote' $'\x41\102\u00e9\U1F600' $'a\\b\"' $'\e[0m' | od -c | head -5
echo $"localized" "" '' x"" ""y
echo "$'not'" '$"x"' "\a\z"
printf '%s|' a"b"'c'$'d'; echo
