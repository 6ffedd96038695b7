import { toBase64 } from '../../../base/base64.ts';
import { utf8 } from '../../../base/bytes.ts';
import type { RegistryAuth } from '../image/service.ts';

/** The value of `Authorization: Basic` (RFC 7617). */
export const basicCredentials = (auth: RegistryAuth): string => toBase64(utf8(`${auth.username ?? ''}:${auth.password ?? ''}`));
