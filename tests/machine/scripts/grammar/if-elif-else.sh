for n in 1 2 3 4; do
  if [ $n -eq 1 ]; then echo one; elif (( n == 2 )); then echo two; elif [[ $n == 3 ]]; then echo three; else echo many; fi
done
if false; then echo never; fi
echo "if without a branch taken: $?"
if ! grep -q root /etc/passwd; then echo no; else echo yes; fi
