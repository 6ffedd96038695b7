env -v -i X=1 true
