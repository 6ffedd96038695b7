# What a help text or a version has left is lost when nobody reads it, and nobody waits for it.
cp --help | head -0; echo "${PIPESTATUS[1]}"
ls --version | head -1 > /dev/null; echo "${PIPESTATUS[1]}"
