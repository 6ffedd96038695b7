import { expect, it } from 'vitest';
import { isCrossSite } from './same-site.ts';

it.each([
  ['GET /version HTTP/1.1\r\nHost: 127.0.0.1:2375\r\nUser-Agent: curl/8', false],
  ['POST /v1.51/containers/create HTTP/1.1\r\nHost: x\r\nUser-Agent: Docker-Client/28.2.2 (linux)', false],
  ['POST /containers/create HTTP/1.1\r\nHost: 127.0.0.1:2375\r\nOrigin: https://evil.example', true],
  ['GET /info HTTP/1.1\r\nHost: 127.0.0.1:2375\r\norigin: null', true],
  ['GET /info HTTP/1.1\r\nHost: 127.0.0.1:2375\r\nOrigin: http://localhost:4321\r\nSec-Fetch-Site: same-site', false],
  ['GET /info HTTP/1.1\r\nHost: 127.0.0.1:2375\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors', true],
  ['GET /version HTTP/1.1\r\nHost: 127.0.0.1:2375\r\nSec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate', true],
])('%j is from another site: %s', (head, refused) => {
  expect(isCrossSite(head)).toBe(refused);
});
