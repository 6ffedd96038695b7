enable | sed 's/enable //' | tr '\n' ' '; echo; shopt -p | tr '\n' ';'; set +o | tr '\n' ';'
