import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { getAddress, type Hex } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { ElsewhereSigning } from './ElsewhereSigning.tsx';
import type { Judgement } from './judgeSignature.ts';

const address = getAddress(`0x${'a1'.repeat(20)}`);
const other = getAddress(`0x${'b2'.repeat(20)}`);
const signature: Hex = `0x${'ab'.repeat(65)}`;

function draw({
  text = 'header.payload.seal',
  judgement = { verdict: 'good' } as Judgement,
  remainingMs = (): number => 600_000,
} = {}) {
  const acts = { onHandIn: vi.fn(), onNewText: vi.fn(), onStop: vi.fn() };
  const judge = vi.fn(async () => judgement);
  renderView(<ElsewhereSigning {...{ address, text, remainingMs, judge, ...acts }} />);
  return { ...acts, judge, user: userEvent.setup() };
}

const field = () => screen.getByRole('textbox', { name: 'Signature' });
const button = (name: string) => screen.getByRole('button', { name });

async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.clear(field());
  await user.click(field());
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: /^(Mint with this signature|Try it anyway)$/ }));
}

describe('ElsewhereSigning', () => {
  it('behavior: the text can be copied byte for byte, saved as a file, and shown to a camera', async () => {
    const { user } = draw();
    expect(screen.getByRole('region', { name: 'The message to sign' })).toHaveTextContent(
      'header.payload.seal',
    );
    await user.click(button('Copy message'));
    expect(await navigator.clipboard.readText()).toBe('header.payload.seal');
    expect(screen.getByText('Copied. Sign it unchanged.')).toBeInTheDocument();
    await user.click(button('Show as QR code'));
    expect(await screen.findByRole('img', { name: 'The message to sign, as a QR code' })).toBeInTheDocument();
  });

  it('behavior: the file holds the text and no line break more', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => {},
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const { user } = draw({ text: 'one\ntwo' });
    await user.click(button('Download message'));
    vi.unstubAllGlobals();
    expect(click).toHaveBeenCalledOnce();
    expect(saved.map(({ size }) => size)).toEqual(['one\ntwo'.length]);
  });

  it('error: a text too long for a QR code says so', async () => {
    const { user } = draw({ text: 'a'.repeat(3_000) });
    await user.click(button('Show as QR code'));
    expect(screen.getByText(/too long for a QR code/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('behavior: a good signature is handed in at once, cleaned, and leaves the page', async () => {
    const { user, onHandIn } = draw();
    await paste(user, ` "${signature.toUpperCase()}"\n`);
    expect(onHandIn).toHaveBeenCalledExactlyOnceWith(signature);
    expect(field()).toHaveValue('');
  });

  it('error: the signature of another account is not handed in; both are named', async () => {
    const { user, onHandIn } = draw({ judgement: { verdict: 'otherSigner', actual: other } });
    await paste(user, signature);
    expect(screen.getByRole('alert')).toHaveTextContent(
      `${other} signed this, but the key is for ${address}`,
    );
    expect(onHandIn).not.toHaveBeenCalled();
  });

  it.each([
    ['CONTRACT_REFUSES', 'Venice may reject this signature'],
    ['NOT_DEPLOYED', 'Venice may reject this signature'],
    ['WRAPPED', 'Venice may reject this signature'],
    ['UNCHECKED', 'Could not check this signature'],
  ] as const)('behavior: %s is told first, and tried where the user wants it', async (doubt, sentence) => {
    const { user, onHandIn } = draw({ judgement: { verdict: 'doubtful', doubt } });
    await paste(user, signature);
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(onHandIn).not.toHaveBeenCalled();
    await user.click(button('Try it anyway'));
    expect(onHandIn).toHaveBeenCalledExactlyOnceWith(signature);
  });

  it('behavior: a doubt is about one text: another one is looked at again', async () => {
    const { user, judge, onHandIn } = draw({ judgement: { verdict: 'doubtful', doubt: 'UNCHECKED' } });
    await paste(user, signature);
    await paste(user, `${signature}00`);
    expect(judge).toHaveBeenCalledTimes(2);
    expect(onHandIn).not.toHaveBeenCalled();
  });

  it.each([
    ['', 'Paste the signature first.'],
    ['0xzz', 'This is not a signature'],
    [`0x${'ab'.repeat(64)}`, 'this has 64 bytes'],
    [`0x${'ab'.repeat(17_000)}`, 'too long for a signature'],
    [`0x${'ab'.repeat(32)}`, 'looks like a private key, a hash or a recovery phrase'],
  ])('error: what is no signature is not looked at (%#)', async (text, sentence) => {
    const { user, judge } = draw();
    if (text) await paste(user, text);
    else await user.click(button('Mint with this signature'));
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    expect(field()).toBeInvalid();
    expect(judge).not.toHaveBeenCalled();
  });

  describe('the clock', () => {
    beforeEach(() => void vi.useFakeTimers({ now: 0, toFake: ['Date', 'setInterval', 'clearInterval'] }));
    afterEach(() => void vi.useRealTimers());

    it('behavior: runs, warns under two minutes, and ends with the field', async () => {
      draw({ remainingMs: () => 125_000 - Date.now() });
      const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
      expect(screen.getByRole('timer')).toHaveTextContent('expires in 2 min 5 s');
      await pass(1_000);
      expect(screen.getByRole('timer')).toHaveTextContent('expires in 2 min 4 s');
      expect(screen.queryByRole('button', { name: 'Get a new message' })).toBeNull();
      await pass(10_000);
      expect(screen.getByRole('alert')).toHaveTextContent('Less than two minutes left');
      expect(button('Get a new message')).toBeEnabled();
      await pass(120_000);
      expect(screen.getByRole('alert')).toHaveTextContent('The message expired');
      expect(screen.queryByRole('textbox')).toBeNull();
      expect(button('Get a new message')).toBeEnabled();
    });
  });
});
