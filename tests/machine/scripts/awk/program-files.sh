cat > p.awk <<'E'
#!/usr/bin/awk -f
# comment
BEGIN { FS = "," }
{
  total += $2   # trailing comment
  if ($2 > 5 &&
      $1 != "z")
    print $1
  else
    print "-", \
      $1
}
END { print total }
E
printf 'a,1\nb,7\nz,9\n' > d; awk -f p.awk d; chmod +x p.awk; ./p.awk d; echo 'function g() { return "lib" }' > lib.awk; echo 'BEGIN { print g() }' > m.awk; awk -f lib.awk -f m.awk
