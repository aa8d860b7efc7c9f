import { describe, expect, it } from 'vitest';
import { listen } from './api/listen.ts';
import { explain, readPort } from './run.ts';

describe('readPort', () => {
  it('behavior: 4173 unless told', () => {
    expect([readPort(undefined), readPort(''), readPort('8080'), readPort('0')]).toEqual([
      4173, 4173, 8080, 0,
    ]);
  });

  it.each(['x', '-1', '1e3', '65536', '80 80'])('error: %j', (value) => {
    expect(() => readPort(value)).toThrow('PORT must be a number up to 65535');
  });
});

describe('explain', () => {
  it('error: a port that is taken, in one line that says what to do', async () => {
    const answer = () => new Response('');
    const { port, close } = await listen(answer, 0);
    const said = await listen(answer, port).then(() => 'it started', explain);
    await close();
    expect(said).toBe(`Port ${port} is in use: end what listens there, or choose another with PORT=…`);
  });

  it('error: anything else, in its own words', () => {
    expect(explain(new Error('anvil is missing'))).toBe('anvil is missing');
    expect(explain('odd')).toBe('odd');
  });
});
