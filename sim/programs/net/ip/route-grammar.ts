/** What `ip route help` and a wrong call show: the verbs and words that are known here. */
export const ROUTE_GRAMMAR = `Usage: ip route [ show | list ] [ default | PREFIX ]
       ip route get ADDRESS
       ip route { add | del | replace } ROUTE
ROUTE := [ blackhole | unreachable | prohibit ] { default | PREFIX } [ via ADDRESS ] [ dev NAME ]
`;
