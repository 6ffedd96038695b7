/** What `--format` says of itself in help. */
const TEMPLATE =
  "'json':             each as JSON\n'TEMPLATE':         as this Go template says\nMore at https://docs.docker.com/go/formatting/";

export const FORMAT_OBJECT = `How to print:\n${TEMPLATE}`;
export const FORMAT_LIST = `How to print:\n'table':            columns with titles (default)\n'table TEMPLATE':   columns that this Go template names\n${TEMPLATE}`;
