#!/bin/bash
# What `web` of world.ts answers.
read -r method path version
while read -r line && [ "$line" != $'\r' ]; do :; done
case $path in
/missing) status='404 Not Found' body='not here' ;;
/moved) status='301 Moved Permanently' body='moved' more=$'Location: /\r\n' ;;
/broken) status='500 Internal Server Error' body='broken' ;;
*) status='200 OK' body="hello from $path" ;;
esac
printf 'HTTP/1.1 %s\r\nServer: page\r\nContent-Type: text/plain\r\n%sContent-Length: %s\r\nConnection: close\r\n\r\n' \
  "$status" "${more-}" "$((${#body} + 1))"
[ "$method" = HEAD ] || printf '%s\n' "$body"
