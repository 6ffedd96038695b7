for s in aGVsbG8 aGVsb aGVsbG aGVs= aGVsbG8=x 'aG@s' aGVsbA a aGVsbG8=; do for p in "base64 -d" "basenc --base64 -d" "basenc --base64url -d" "base32 -d"; do printf '%s' "$s" | $p 2>&1 | od -An -c | tr -d '\n'; printf ' [%s] ' "${PIPESTATUS[1]}"; done; echo "   $s"; done
printf 'NBSWY3D' | base32 -d; echo $?; printf 'NBSWY3DP' | base32 -d; echo $?
