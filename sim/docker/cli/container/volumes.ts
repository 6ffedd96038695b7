/**
 * `-v`: a path inside alone is a volume without a name; `source:target[:options]` a bind. A single letter before a colon counts as a
 * Windows drive, on Linux too. Source: docker/cli compose/loader/volume.go; recordings E/windows_drive_quirk_volumes.json.
 */
export interface VolumeSpecs {
  /** Sent as Binds. */
  readonly binds: readonly string[];
  /** Sent as Volumes. */
  readonly anonymous: readonly string[];
}

/** @param cwd what `./x` is relative to. @throws Error `invalid empty volume spec`, `invalid spec: x: empty section between colons` */
export function volumeSpecs(specs: readonly string[], cwd: string): VolumeSpecs {
  const binds: string[] = [];
  const anonymous: string[] = [];
  for (const spec of specs) {
    const source = sourceOf(spec);
    if (source === undefined) anonymous.push(spec);
    else binds.push(isPath(source) ? absolute(spec, cwd) : spec);
  }
  return { binds: [...new Set(binds)], anonymous: [...new Set(anonymous)] };
}

function sourceOf(spec: string): string | undefined {
  if (spec === '') throw new Error('invalid empty volume spec');
  if (spec.length <= 2) return undefined;
  const sections = [''];
  for (const char of spec) {
    const last = sections.at(-1) ?? '';
    if (char === ':' && !/^\p{L}$/u.test(last)) sections.push('');
    else sections[sections.length - 1] = last + char;
  }
  if (sections.includes('')) throw new Error(`invalid spec: ${spec}: empty section between colons`);
  if (sections.length > 3) throw new Error(`invalid spec: ${spec}: too many colons`);
  return sections.length === 1 ? undefined : sections[0];
}

const isPath = (source: string): boolean => /^[./~]|^\\\\|^\p{L}:/u.test(source);

function absolute(spec: string, cwd: string): string {
  const at = spec.indexOf(':');
  const host = spec.slice(0, at);
  if (!host.startsWith('.')) return spec;
  const parts: string[] = [];
  for (const part of `${cwd}/${host}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}${spec.slice(at)}`;
}
