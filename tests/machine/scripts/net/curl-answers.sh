# root: network
curl -s http://web/a
curl -si http://web/a
curl -sI http://web/a
curl -s -o out -w '%{http_code} %{size_download} %{content_type}\n' http://web/missing; cat out
curl -sf http://web/missing; echo $?
curl -f http://web/broken; echo $?
curl -sSf http://web/broken; echo $?
curl -s http://web/moved
curl -sL http://web/moved
curl -sIL http://web/moved
curl -s -X POST -d a=1 http://web/x
curl -s http://web/a http://web/b
curl -s -w '%{url_effective} %{num_redirects} %{remote_ip}:%{remote_port}\n' -L http://web/moved
curl -s --resolve page.test:80:192.168.56.20 http://page.test/r
curl -s -o /dev/null -w '%{http_version} %{exitcode}\n' http://web/
