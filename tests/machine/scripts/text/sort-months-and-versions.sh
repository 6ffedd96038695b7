printf 'mar\njan\nfeb\n' | sort -M
printf 'x\nDEC\nApr 3\n  jan\n' | sort -M
printf 'v1.10\nv1.9\nv1.2\n' | sort -V
printf '10K\n2M\n1G\n500\n' | sort -h
printf '1e3\n20\n-5\n' | sort -g
