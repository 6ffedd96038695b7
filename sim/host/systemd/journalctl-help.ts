export const JOURNALCTL_HELP = `journalctl [OPTIONS...] [MATCHES...]

Reads the journal.

Which entries:
  -S --since=DATE            From this time on
  -U --until=DATE            Up to this time
  -b --boot[=ID]             Of this boot, or of boot ID (-1: the one before)
  -u --unit=UNIT             Of this unit; may be given several times
  -t --identifier=STRING     With this syslog tag
  -p --priority=RANGE        At least this severe, or within FROM..TO
  -g --grep=PATTERN          Whose message matches
  -k --dmesg                 Of the kernel, of this boot

How they are shown:
  -o --output=STRING         short, short-iso, short-precise, short-monotonic,
                             short-full, short-unix, verbose, json, json-pretty,
                             with-unit, cat
  -n --lines[=INTEGER]       The last ones only
  -r --reverse               Newest first
  -x --catalog               With explanations where there are any
     --no-hostname           Without the machine's name
  -q --quiet                 Without remarks on what cannot be seen

Paging:
     --no-pager              Straight to the terminal
  -e --pager-end             Begin at the end
  -f --follow                Go on as new entries come
     --no-tail               With -f, from the first entry

Other things to do:
  -h --help                  This text
     --version               The version
  -N --fields                The names of all fields
  -F --field=FIELD           All values of a field
     --list-boots            The boots there are entries of
     --disk-usage            How much room the journal takes
`;
