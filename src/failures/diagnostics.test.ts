import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { VeniceError } from '../venice/errors.ts';
import { noteCall } from '../venice/failedCall.ts';
import { writeDiagnostics } from './diagnostics.ts';
import { explainFailure } from './failures.ts';

const at = Date.UTC(2026, 10, 21, 12);
const write = (error: VeniceError) => writeDiagnostics(error, explainFailure(error, undefined, at), at);

describe('writeDiagnostics', () => {
  it('behavior: when, which call, its code and its id', () => {
    const error = new VeniceError('FORBIDDEN', {
      status: 403,
      veniceCode: 'MODEL_PRIVACY_RESTRICTED',
      requestId: '8a1b2c3d4e5f6789-VCE',
    });
    const url = 'https://venice.test/api/v1/api_keys?id=7';
    noteCall(error, { method: 'DELETE', path: '/api_keys', baseUrl: '', url, hasKey: true, at });
    expect(write(error)).toMatchInlineSnapshot(`
      "time: 2026-11-21T12:00:00.000Z
      call: DELETE /api_keys
      code: FORBIDDEN
      status: 403
      venice code: MODEL_PRIVACY_RESTRICTED
      request id (cf-ray): 8a1b2c3d4e5f6789-VCE"
    `);
  });

  it('behavior: says what is not known', () => {
    const error = new VeniceError('NETWORK');
    expect(writeDiagnostics(error, { code: 'NOT_READABLE' }, at)).toMatchInlineSnapshot(`
      "time: 2026-11-21T12:00:00.000Z
      call: none was made
      code: NETWORK (NOT_READABLE)
      status: none
      request id (cf-ray): none that a page may read"
    `);
  });

  it('error: a key that got into any part of the error is not in it', () => {
    const body = `aB3${randomBytes(30).toString('base64url')}`;
    for (const planted of [`VENICE_ADMIN_KEY_${body}`, body]) {
      const error = new VeniceError('FORBIDDEN', {
        status: 403,
        details: `Key ${planted} may not`,
        issues: [planted],
        veniceCode: planted,
        requestId: planted,
      });
      noteCall(error, {
        ...{ method: 'GET', path: `/api_keys/${planted}`, baseUrl: planted, url: planted },
        ...{ hasKey: true, body: planted, at },
      });
      expect(write(error)).not.toContain(body.slice(-12));
    }
  });
});
