printf hello | base32; printf hello | base32 | base32 -d; echo
