seq 10 > f
sed -n '1~2p' f
sed '1~2d' f
seq 10 | sed -n '0~4p'
sed -n '2,~4p' f
sed -n '$p' f
sed -n '/3/,5p' f
sed -n '0,/1/p' f
sed -n '8,$!p' f | tail -1
sed -n '/1/I p' f
sed -n '\,5,p' f
sed -n '2,1p' f
