import { describe, expect, it } from 'vitest';
import { withHashes } from './inline-scripts.ts';

const page = (policy: string, body: string) => `<meta http-equiv="content-security-policy" content="${policy}">${body}`;

describe('withHashes', () => {
  it('adds the hash of an inline script, once', () => {
    const html = page("default-src 'none'; script-src 'self'; style-src 'self';", '<script>alert(1)</script><script>alert(1)</script>');
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    expect(withHashes(html)).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; style-src 'self';");
  });

  it('leaves a script with an address, and a page without a policy, alone', () => {
    const html = page("script-src 'self';", '<script src="/a.js"></script>');
    expect(withHashes(html)).toBe(html);
    expect(withHashes('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  it('does not name a hash twice', () => {
    const once = withHashes(page("script-src 'self';", '<script>a()</script>'));
    expect(withHashes(once)).toBe(once);
  });
});
