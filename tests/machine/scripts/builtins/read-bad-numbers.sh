read -n x a <<< abc; echo $?; read -N -1 a <<< abc; echo $?; read -t -1 a <<< abc; echo $?; read -u x a; echo $?; read -n 0 a <<< abc; echo "$? [$a]"
read -a 1bad <<< x; echo $?; read -n; echo $?; read -t 0.5 a <<< 'in time'; echo "$? $a"; read -s -r a <<< 'silent'; echo $a; readonly ro=1; read ro <<< x; echo "$? $ro"
