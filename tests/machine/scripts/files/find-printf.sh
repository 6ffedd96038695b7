umask 022; mkdir -p d/sub; printf hello > d/f; touch -d '2024-03-05 06:07:08.123456' d/f; ln -s f d/l; touch -h -d '2024-01-01' d/l; touch -d '2023-12-31 23:59:59' d/sub
find d/f -printf '%p|%P|%f|%h|%d|%s|%m|%y|%l|%n\n'
find d -mindepth 1 -printf '%P %H %d %y %Y\n' | sort
find d/l -printf '%p -> %l %y %Y\n'
find d/f -printf '%t\n'; find d/f -printf '%TY-%Tm-%Td %TH:%TM:%TS %TZ\n'; find d/f -printf '%T@\n'; find d/f -printf '%T+\n%TT\n%Ta %TB %Tj %TD %Tr %TX %Tx\n%Tc\n'
find d/f -printf '[%10f][%-10f][%010s][%-5s][%.3p]\n'
find d/f -printf 'a\tb\\c\101\n'; find d/f -printf '%%\n'; find d/f -printf 'no newline'; echo; find d/f -printf '%q|\n'; find d/f -printf 'x\c more\n'; echo; find d/f -printf 'end%'; echo; find d/f -printf '\q\n'
find d -name f -printf '%f\0' | od -c | head -1
find d -fprint out; sort out; find d -name f -fprintf out2 '%f %s\n'; cat out2; find d -name f -print0 | od -c | head -1; find d -name f -fprint0 o3; od -c o3; find d -name f -fprint nodir/x; echo $?
find d -name f -ls | awk '{print $3, $4, $5, $6, $7, $8, $9, $10, $11}'; find d -name l -ls | awk '{print $3, $11, $12, $13}'
find d -printf; echo $?
