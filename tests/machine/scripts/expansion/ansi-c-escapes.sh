printf '%s' $'\a\b\e\f\n\r\t\v\\\'\"\?' | od -An -tx1
printf '%s' $'\101\x4a\x4\xZ\u41\u20ac\cA' | od -An -tx1
printf '%s\n' $'a\q' $'nul\0rest' $'\8' $'\uD55C\uAE00'
