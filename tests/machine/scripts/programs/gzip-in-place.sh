echo hello > f; seq 1000 > n; mkdir d
gzip -k f; ls; gzip -k f; echo $?; gunzip nofile; echo $?; zcat f.gz; gzip -d f.gz; gzip f; ls; gunzip f.gz; cat f; echo hi | gzip | gunzip
echo hi | gunzip; echo $?; gzip d; echo $?; gzip -c n | wc -l > /dev/null; gzip -t f; echo $?; gzip n; gzip n.gz; echo $?; gzip -cd n.gz | tail -1; zcat n.gz nofile; gunzip f; echo $?; gzip nofile
