import { identity } from './accounts.ts';
import { DEBIAN_TREE } from './debian-tree.ts';
import { directory, file, type ImageDefinition, library, program, symlink, type Tree } from './definition.ts';

const debian: Tree = {
  ...DEBIAN_TREE,
  ...identity({
    osRelease: {
      PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)',
      NAME: 'Debian GNU/Linux',
      VERSION_ID: '12',
      VERSION: '12 (bookworm)',
      VERSION_CODENAME: 'bookworm',
      ID: 'debian',
      HOME_URL: 'https://www.debian.org/',
    },
    shell: '/bin/bash',
    users: [
      'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
      'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
      'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
      'nginx:x:101:101:nginx user:/nonexistent:/bin/false',
    ],
    groups: ['daemon:x:1:', 'tty:x:5:', 'www-data:x:33:', 'nogroup:x:65534:', 'nginx:x:101:'],
  }),
  'etc/debian_version': file('12.11\n'),
};

const WELCOME = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>This page comes from /usr/share/nginx/html/index.html, inside the container.</p>
</body>
</html>
`;

const CONFIG = `user  nginx;
worker_processes  auto;

error_log  /var/log/nginx/error.log notice;
pid        /run/nginx.pid;

http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;
    access_log  /var/log/nginx/access.log;
    keepalive_timeout  65;
    include /etc/nginx/conf.d/*.conf;
}
`;

const SITE = `server {
    listen       80;
    server_name  localhost;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }
}
`;

const nginxTree: Tree = {
  'etc/nginx/conf.d/default.conf': file(SITE),
  'etc/nginx/mime.types': file(
    'types {\n    text/html  html htm;\n    text/css  css;\n    application/javascript  js;\n    application/json  json;\n}\n',
  ),
  'etc/nginx/nginx.conf': file(CONFIG),
  'docker-entrypoint.d': directory(),
  'usr/bin/curl': program('curl'),
  'usr/sbin/nginx': program('nginx'),
  'usr/share/nginx/html/50x.html': file('<!DOCTYPE html>\n<title>Error</title>\n<h1>An error occurred.</h1>\n'),
  'usr/share/nginx/html/index.html': file(WELCOME),
  'usr/lib/x86_64-linux-gnu/libpcre2-8.so.0': library(629_384),
  'var/cache/nginx': directory(),
  'var/log/nginx/access.log': symlink('/dev/stdout'),
  'var/log/nginx/error.log': symlink('/dev/stderr'),
};

export const nginx: ImageDefinition = {
  name: 'nginx',
  tags: ['latest', '1.29', '1.29.1'],
  description: 'Official build of Nginx.',
  created: '2025-08-13T15:34:01Z',
  config: {
    ExposedPorts: { '80/tcp': {} },
    Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'NGINX_VERSION=1.29.1'],
    Entrypoint: ['/docker-entrypoint.sh'],
    Cmd: ['nginx', '-g', 'daemon off;'],
    Labels: { maintainer: 'NGINX Docker Maintainers <docker-maint@nginx.com>' },
    StopSignal: 'SIGQUIT',
  },
  steps: [
    { createdBy: "# debian.sh --arch 'amd64' out/ 'bookworm'", layer: debian },
    { createdBy: 'ENV NGINX_VERSION=1.29.1' },
    { createdBy: 'RUN /bin/sh -c set -x && apt-get install nginx # buildkit', layer: nginxTree },
    {
      createdBy: 'COPY docker-entrypoint.sh / # buildkit',
      layer: { 'docker-entrypoint.sh': file('#!/bin/sh\nset -e\nexec "$@"\n', 0o755) },
    },
    { createdBy: 'ENTRYPOINT ["/docker-entrypoint.sh"]' },
    { createdBy: 'EXPOSE map[80/tcp:{}]' },
    { createdBy: 'STOPSIGNAL SIGQUIT' },
    { createdBy: 'CMD ["nginx" "-g" "daemon off;"]' },
  ],
};
