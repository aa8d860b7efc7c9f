import { createUuid } from '../kit/createUuid.ts';
import { writeGrantKey } from './grantKey.ts';

/**
 * What an app would ask with, to be tried in a link. Nobody can open a key that is sealed to it: the
 * private half is thrown away.
 */
export async function createSampleApp(): Promise<{ redirect_uri: string; jwk: string; state: string }> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const { publicKey } = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    redirect_uri: 'https://app.example/callback',
    jwk: writeGrantKey({ kty: 'EC', crv: 'P-256', x, y }),
    state: createUuid(),
  };
}
