echo ~ ~/x "~" '~' \~ a~ ~root ~nosuchuser ~+ ; cd /; echo ~-
x=~:~/bin; echo $x; y=a:~; echo $y; PATHS=~root/bin:~; echo $PATHS
export z=~/q; echo $z; echo k=~ --home=~; HOME=/elsewhere; echo ~; unset HOME; echo ~
