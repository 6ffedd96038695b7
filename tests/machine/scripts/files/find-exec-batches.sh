mkdir -p d/e; touch d/a d/b d/e/c 'd/with space'
find d -type f -exec sh -c 'echo "$#"' sh {} +
find d -type f -exec sh -c 'printf "%s\n" "$@" | sort' sh {} +
find d -type f -exec echo x {} + | wc -l
find d -type f -exec false {} +; echo "status $?"
find d -type f -exec false {} \;; echo "status $?"
find d -name a -exec nosuchcommand {} +; echo "status $?"
find d -name a -exec nosuchcommand {} \;; echo "status $?"
find d -name nothing -exec echo never {} +; echo "status $?"
find d -name a -exec echo {} {} +; echo "status $?"
find d -name a -exec echo; echo "status $?"
find d -name a -exec echo {} + -exec echo then {} +
find d -name c -execdir pwd \; -execdir echo {} +
find d -name a -exec echo a:{}:b \;
find d -name a -exec true \; -print -o -name b -exec false \; -print
