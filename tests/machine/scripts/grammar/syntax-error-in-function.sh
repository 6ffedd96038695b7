f() {
  if [ 1 -eq 1 ]; do
    echo x
  done
}
f
