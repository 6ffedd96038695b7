export const source = `## SYNOPSIS
/etc/docker/daemon.json

## DESCRIPTION
One JSON object; the keys are the long options of **dockerd**(8), lists in the plural. A mistake in the file keeps the daemon from starting; the journal says what is wrong and where.

## KEYS
**hosts**
: A list of addresses to listen on. systemd's unit gives -H already, and both together are an error.

**registry-mirrors**, **insecure-registries**
: Lists of registries.

**dns**
: A list of name servers for containers.

**data-root**
: Where everything is kept.

**log-driver**, **log-opts**
: How the output of containers is kept, and how much of it.

**debug**
: true or false.

## SEE ALSO
**dockerd**(8)
`;
