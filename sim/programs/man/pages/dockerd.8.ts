export const source = `## SYNOPSIS
**dockerd** [*OPTIONS*]

## DESCRIPTION
dockerd listens for API requests, keeps images, containers, networks and volumes, and has **containerd** run the containers. systemd starts it as docker.service. Settings come from options or from /etc/docker/daemon.json; a setting in both is an error.

## OPTIONS
**--config-file** *string*
: Read settings from this file

**--data-root** *string*
: Where everything is kept; /var/lib/docker if not said

**-D**, **--debug**
: Log more

**-H**, **--host** *list*
: Listen here, such as unix:///var/run/docker.sock or tcp://127.0.0.1:2375

**-l**, **--log-level** *string*
: How much to log

**--registry-mirror** *list*
: Ask this mirror before Docker Hub

**--insecure-registry** *list*
: Talk to this registry without TLS

**--dns** *list*
: The name servers of containers

**--tlsverify**
: Ask clients for a certificate

## EXAMPLES
After a change of daemon.json:

    systemctl restart docker

What it has to say:

    journalctl -u docker -n 50

## SEE ALSO
**docker**(1), **daemon.json**(5), **systemctl**(1)
`;
