/** What `runc --version` prints: the version that the recordings were made with. */
export const VERSION = 'runc version 1.1.5+ds1\ncommit: 1.1.5+ds1-1+deb12u1\nspec: 1.0.2-dev\ngo: go1.19.8\nlibseccomp: 2.5.4\n';

export const HELP = `NAME:
   runc - Open Container Initiative runtime

runc makes and manages one container at a time, from a bundle: a directory that holds config.json (the
specification) and a root file system. Docker runs it through containerd's shim; to look at Docker's
containers, give it Docker's state directory:

    # runc --root /run/docker/runtime-runc/moby list

USAGE:
   runc [global options] command [command options] [arguments...]

VERSION:
   ${VERSION.replace('runc version ', '').trimEnd()}

COMMANDS:
   create   create a container
   delete   delete a container and what was held for it
   exec     run one more process in a container
   kill     send a signal (SIGTERM if none is named) to a container's init process
   list     list the containers below the state directory
   pause    suspend all processes of a container
   ps       show the processes of a container
   resume   let a paused container go on
   run      create and start a container
   start    run the process of a created container
   state    print a container's state
   help, h  show this help

GLOBAL OPTIONS:
   --debug             log more
   --log value         where to write the log (default: "/dev/stderr")
   --log-format value  the log's form: text or json (default: "text")
   --root value        where the state of containers is kept (default: "/run/runc")
   --help, -h          show help
   --version, -v       print the version
`;
