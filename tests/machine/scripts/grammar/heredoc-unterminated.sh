cat <<END
one
two
