echo if then else fi for do done case esac while until { } ! [[ ]] time function select in
if=1; echo $if
for in in a b; do echo $in; done
for for in for; do echo $for; done
case in in in) echo in;; esac
