# the program's: digits, rounding and ranges of floating-point conversions
env printf '%a %A %a %.2a %a\n' 0.1 10 -0 3.999 0x1.8p3
env printf '%.20f\n%.25e\n%.30g\n' 0.1 0.1 0.1
env printf '%f %e %g\n' 1e20 1e20 1e20
env printf '%.0f ' 0.5 1.5 2.5 3.5 -0.5; echo
env printf '%.2f ' 1.005 2.675 1.115 0.125 0.375; echo
env printf '%#g %#.0f %#.0e %#x %#o\n' 1 2 3 0 0
env printf '%g ' 100000 999999.5 1000000 0.0001 0.00001234 123456789; echo
env printf '%.3g ' 0.0001234 1234.5 99.95 9.995; echo
env printf '%G %E %F\n' 1e-10 inf nan
env printf '[%+f] [% f] [%012.3f] [%-12.3f] [%+012.3e]\n' 1 1 -1.5 1.5 2
env printf '[%010f] [%-10f] [%+f]\n' inf nan inf
env printf '%f\n' 1e5000; echo $?
env printf '%f\n' 1x; echo $?
env printf '%f\n' abc; echo $?
env printf '%f\n' ''; echo $?
env printf '%f %f\n' "'a" '"é'
env printf '%f\n' ' 5'
env printf '%f\n' '5 '; echo $?
env printf '%e\n' 123456789012345678901234567890
env printf '%.50f\n' 1
env printf '%.40g\n' 18446744073709551615
env printf '%5.1f|%-8.2e|\n' 3.14159 31415.9
