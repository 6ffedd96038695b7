/**
 * Names of images: `[domain[:port]/]path[:tag][@digest]`. Grammar and error texts of github.com/distribution/reference
 * (regexp.go, normalize.go); texts checked against recordings D/pull_refs_bad.
 */
const DEFAULT_DOMAIN = 'docker.io';
const LEGACY_DOMAIN = 'index.docker.io';
const OFFICIAL = 'library/';
const MAX_NAME = 255;

const COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
const PATH = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const NAME = `(?:(${DOMAIN})/)?(${PATH}(?:/${PATH})*)`;
const TAG = '[\\w][\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^${NAME}(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const IDENTIFIER = /^[a-f0-9]{64}$/;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** A normalised reference: domain and path are never empty. */
export interface Reference {
  readonly domain: string;
  /** `library/busybox`. */
  readonly path: string;
  readonly tag?: string;
  /** `sha256:…`. */
  readonly digest?: string;
}

/** `message` is the distribution library's. */
export class InvalidReference extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidReference';
  }
}

/** reference.ParseNormalizedNamed: `busybox` becomes docker.io/library/busybox. @throws InvalidReference */
export function parseReference(text: string): Reference {
  if (IDENTIFIER.test(text)) throw new InvalidReference(`invalid repository name (${text}), cannot specify 64-byte hexadecimal strings`);
  const [domain, rest] = splitDomain(text);
  const remote = rest.split(':')[0] ?? '';
  if (remote.toLowerCase() !== remote)
    throw new InvalidReference(`invalid reference format: repository name (${remote}) must be lowercase`);
  return parseFull(`${domain}/${rest}`);
}

function splitDomain(name: string): [domain: string, rest: string] {
  const slash = name.indexOf('/');
  if (slash < 0) return [DEFAULT_DOMAIN, OFFICIAL + name];
  const first = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = !isDomain || first === LEGACY_DOMAIN ? DEFAULT_DOMAIN : first;
  const path = isDomain ? rest : name;
  return [domain, domain === DEFAULT_DOMAIN && !path.includes('/') ? OFFICIAL + path : path];
}

function parseFull(text: string): Reference {
  const match = REFERENCE.exec(text);
  if (!match) {
    throw new InvalidReference(
      REFERENCE.test(text.toLowerCase()) ? 'invalid reference format: repository name must be lowercase' : 'invalid reference format',
    );
  }
  const [, domain = '', path = '', tag, digest] = match;
  if (path.length > MAX_NAME) throw new InvalidReference(`repository name must not be more than ${MAX_NAME} characters`);
  if (digest !== undefined) checkDigest(digest);
  return { domain, path, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** digest.Parse of opencontainers/go-digest. @throws InvalidReference */
export function checkDigest(digest: string): void {
  const colon = digest.indexOf(':');
  const length = DIGEST_LENGTHS[digest.slice(0, colon)];
  const value = digest.slice(colon + 1);
  if (colon <= 0 || colon + 1 === digest.length) throw new InvalidReference('invalid checksum digest format');
  if (length === undefined) throw new InvalidReference('unsupported digest algorithm');
  if (value.length !== length) throw new InvalidReference('invalid checksum digest length');
  if (!/^[a-f0-9]+$/.test(value)) throw new InvalidReference('invalid checksum digest format');
}

/** `docker.io/library/busybox`. */
export const nameOf = (reference: Reference): string => `${reference.domain}/${reference.path}`;

/** As people write it: `busybox`, `user/app`, `localhost:5000/app`. */
export function familiarName(reference: Reference): string {
  if (reference.domain !== DEFAULT_DOMAIN) return nameOf(reference);
  const path = reference.path.slice(OFFICIAL.length);
  return reference.path.startsWith(OFFICIAL) && !path.includes('/') ? path : reference.path;
}

const suffix = ({ tag, digest }: Reference): string => (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);

/** With tag and digest, in the familiar form. */
export const familiarString = (reference: Reference): string => familiarName(reference) + suffix(reference);

/** With tag and digest, in full. */
export const fullString = (reference: Reference): string => nameOf(reference) + suffix(reference);

/** reference.TagNameOnly: `:latest` where there is neither tag nor digest. */
export function withDefaultTag(reference: Reference): Reference {
  return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}

/** reference.WithTag on the bare name. @throws InvalidReference `invalid tag format` */
export function withTag(reference: Reference, tag: string): Reference {
  if (!new RegExp(`^${TAG}$`).test(tag)) throw new InvalidReference('invalid tag format');
  return { domain: reference.domain, path: reference.path, tag };
}

/** reference.WithDigest on the bare name. @throws InvalidReference */
export function withDigest(reference: Reference, digest: string): Reference {
  checkDigest(digest);
  return { domain: reference.domain, path: reference.path, digest };
}

export { InvalidReference as ReferenceError };
