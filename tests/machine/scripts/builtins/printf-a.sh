printf '%a\n' 1; printf '%.0f %.0f %.0f\n' 0.5 1.5 2.5; printf '%g %g %g\n' 100000 1000000 0.0001; printf '%f %f\n' inf nan; printf '%5c|%-5c|\n' x y; printf '%#o %#x %#g\n' 8 255 1; printf '%e\n' 0
