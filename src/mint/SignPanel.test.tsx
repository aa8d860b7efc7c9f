import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { encodeAbiParameters, getAddress, pad, parseAbiParameters } from 'viem';
import { describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { sentence } from '../../test/sentence.ts';
import { VeniceError } from '../venice/errors.ts';
import type { Wallet } from '../wallet/wallet.ts';
import type { ReadableChallenge } from './challenge.ts';
import type { MintState, Problem, Signer } from './mint.ts';
import { SignPanel, type SignPanelProps } from './SignPanel.tsx';

const signer: Signer = { address: getAddress(`0x${'a1'.repeat(20)}`), connectorUid: 'test' };
const other = getAddress(`0x${'b2'.repeat(20)}`);
const token: ReadableChallenge = {
  protocol: 'token',
  text: 'header.payload.seal',
  claims: [
    { name: 'iss', value: 'https://api.venice.ai' },
    { name: 'exp', value: '2026-11-21T12:15:00.000Z' },
    { name: 'note\u202e', value: '<img src=x onerror=alert(1)>\u202e' },
  ],
  lifeMs: undefined,
  skewMs: 0,
};
const siwe: ReadableChallenge = {
  ...token,
  protocol: 'siwe',
  claims: [{ name: 'domain', value: 'api.venice.ai' }],
};
const trace = { tag: '7F3KQ2', address: signer.address, apiKeyType: 'INFERENCE', sentAt: 0 } as const;

function draw(
  state: SignPanelProps['state'],
  wallet: Partial<Wallet> = {},
  props: Pick<SignPanelProps, 'isRefusalSure'> = {},
) {
  const acts = {
    onMint: vi.fn(),
    onAskAgain: vi.fn(),
    onAbandon: vi.fn(),
    onStopPosting: vi.fn(),
    onStartOver: vi.fn(),
  };
  renderView(
    <SignPanel state={state} apiKeyType="INFERENCE" remainingMs={() => 600_000} {...acts} {...props} />,
    wallet,
  );
  return { ...acts, user: userEvent.setup() };
}

/** Reads of Base where a Safe of three owners stands at every address, of which two must sign. */
const safe: Partial<Wallet> = {
  codeAt: async () => '0x6080',
  callAt: async (_, data) => ({
    status: 'returned',
    data: data.startsWith('0xe75235b8')
      ? pad('0x02')
      : encodeAbiParameters(parseAbiParameters('address[]'), [[other, other, other]]),
  }),
};

const button = (name: string) => screen.getByRole('button', { name });

describe('SignPanel', () => {
  it.each([
    { isRefusalSure: false, look: 'primary' },
    { isRefusalSure: true, look: 'plain' },
  ])(
    'behavior: the button is $look where a refusal is sure: $isRefusalSure',
    async ({ isRefusalSure, look }) => {
      const { user, onMint } = draw({ phase: 'review', signer, challenge: token }, {}, { isRefusalSure });
      const sign = button('Sign and mint');
      expect(sign.classList.value).toContain(look);
      await user.click(sign);
      expect(onMint).toHaveBeenCalledOnce();
    },
  );

  it('behavior: idle: one next step, to connect', () => {
    draw({ phase: 'idle' });
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['Connect wallet']);
    expect(screen.getByRole('region', { name: 'What you will sign' })).toHaveTextContent('Connect a wallet');
  });

  it('behavior: challenge: the button waits, and says for what', () => {
    draw({ phase: 'challenge', signer });
    expect(button('Sign and mint')).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent('Getting a challenge from Venice…');
  });

  it('behavior: review: the text is decoded, outside strings stay text', async () => {
    const { onMint, user } = draw({ phase: 'review', signer, challenge: token });
    const preview = screen.getByRole('region', { name: 'What you will sign' });
    expect(within(preview).getByText('https://api.venice.ai')).toBeInTheDocument();
    expect(within(preview).getByText('<img src=x onerror=alert(1)>\ufffd')).toBeInTheDocument();
    expect(within(preview).getByText('note\ufffd')).toBeInTheDocument();
    expect(within(preview).getByText('header.payload.seal')).toBeInTheDocument();
    expect(preview).toHaveTextContent('could mint any key until it expires');
    await user.click(button('Sign and mint'));
    expect(onMint).toHaveBeenCalledOnce();
  });

  it('behavior: review of a SIWE message: the wallet’s warning is told beforehand', () => {
    draw({ phase: 'review', signer, challenge: siwe });
    expect(screen.getByRole('region', { name: 'What you will sign' })).toHaveTextContent(
      'Your wallet will warn you about the domain',
    );
  });

  it('behavior: a clock that differs is told', () => {
    draw({ phase: 'review', signer, challenge: { ...token, skewMs: 60 * 60_000 } });
    expect(screen.getByText(/clock differs from Venice’s by 60 minutes/)).toBeInTheDocument();
  });

  it('behavior: signing: look at the wallet, or stop waiting', async () => {
    const { onAbandon, user } = draw({ phase: 'signing', signer, challenge: token, attempt: 1, slow: false });
    expect(screen.getByRole('status')).toHaveTextContent('Check your wallet');
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
    await user.click(button('Stop waiting'));
    expect(onAbandon).toHaveBeenCalledOnce();
  });

  it('behavior: a wallet that takes long can be asked again', async () => {
    const { onAskAgain, user } = draw({ phase: 'signing', signer, challenge: token, attempt: 1, slow: true });
    await user.click(button('Ask again'));
    expect(onAskAgain).toHaveBeenCalledOnce();
  });

  it('behavior: a Safe is told of its owners and the 15 minutes before it starts, and not hurried while it signs', async () => {
    draw({ phase: 'review', signer, challenge: token }, safe);
    expect(await screen.findByText('A Safe: 2 of its 3 owners must sign')).toBeInTheDocument();
    expect(screen.getByText(/expires after 15 minutes.*Have the owners ready/)).toBeInTheDocument();
    cleanup();
    draw({ phase: 'signing', signer, challenge: token, attempt: 1, slow: true }, safe);
    expect(await screen.findByText('Waiting for the owners of the Safe')).toBeInTheDocument();
    expect(screen.getByRole('timer')).toHaveTextContent('expires in 10 min 0 s');
  });

  it('behavior: another contract wallet is told that its signature is checked', async () => {
    draw(
      { phase: 'review', signer, challenge: token },
      { ...safe, callAt: async () => ({ status: 'reverted' }) },
    );
    expect(await screen.findByText(/^A contract wallet\./)).toBeInTheDocument();
  });

  it.each([
    ['CONTRACT_REFUSES', 'Venice may reject this signature. The wallet’s contract rejects it'],
    ['NOT_DEPLOYED', 'Venice may reject this signature. It is not a signature of a plain account'],
    ['WRAPPED', 'Venice may reject this signature. It includes the wallet’s deployment'],
    ['UNCHECKED', 'Could not check this signature. Could not read Base'],
  ] as const)(
    'behavior: a doubt (%s) is told while Venice judges, and after it refused',
    (doubt, sentence) => {
      draw({ phase: 'posting', slow: false, signer, trace, doubt });
      expect(screen.getByRole('status')).toHaveTextContent(sentence);
      cleanup();
      const refusal = { code: 'REFUSED', refusal: 'SIGNATURE_MISMATCH', said: '' } as const;
      draw({ phase: 'refused', signer, problem: refusal, doubt });
      expect(screen.getByRole('alert')).toHaveTextContent(sentence);
      cleanup();
      draw({ phase: 'refused', signer, problem: { ...refusal, refusal: 'NO_STAKE' }, doubt });
      expect(screen.getByRole('alert')).not.toHaveTextContent(sentence);
    },
  );

  it('behavior: a text that runs short can be asked for again before the wallet is slow', async () => {
    const onAskAgain = vi.fn();
    renderView(
      <SignPanel
        state={{ phase: 'signing', signer, challenge: token, attempt: 1, slow: false }}
        apiKeyType="INFERENCE"
        remainingMs={() => 90_000}
        onMint={vi.fn()}
        onAskAgain={onAskAgain}
        onAbandon={vi.fn()}
        onStopPosting={vi.fn()}
        onStartOver={vi.fn()}
      />,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Less than two minutes left');
    await userEvent.setup().click(button('Ask again'));
    expect(onAskAgain).toHaveBeenCalledOnce();
  });

  it('behavior: posting: nothing to press', () => {
    draw({ phase: 'posting', slow: false, signer, trace });
    expect(screen.getByRole('status')).toHaveTextContent('Venice is minting your key…');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it.each(['lost', 'reloaded', 'used'] as const)(
    'error: ambiguous, %s: the nonce to look for, then mint again',
    async (cause) => {
      const { onStartOver, user } = draw({ phase: 'ambiguous', trace, cause });
      expect(screen.getByRole('alert')).toHaveTextContent('ends in #7F3KQ2');
      expect(screen.getByRole('link', { name: 'Open the keys at Venice' })).toHaveAttribute(
        'rel',
        'noopener noreferrer',
      );
      await user.click(button('I checked: mint again'));
      expect(onStartOver).toHaveBeenCalledOnce();
    },
  );

  const refused: readonly [Problem, string, string][] = [
    [{ code: 'GATE', reason: 'OTHER_DOMAIN' }, 'The challenge is for another site', 'Start again'],
    [
      { code: 'CHALLENGE_FAILED', error: new VeniceError('RATE_LIMITED') },
      'Could not get a challenge from Venice',
      'Try again',
    ],
    [
      { code: 'ANSWERED', error: new VeniceError('RATE_LIMITED', { details: 'slow down' }) },
      'Venice’s message: “slow down”',
      'Try again',
    ],
    [
      { code: 'REFUSED', refusal: 'NO_STAKE', said: '' },
      'This wallet has no staked VVV on Base',
      'Check again',
    ],
    [
      { code: 'REFUSED', refusal: 'SIGNATURE_UNVERIFIED', said: '' },
      'could not verify the signature',
      'Try again',
    ],
    [{ code: 'REFUSED', refusal: 'CHALLENGE_EXPIRED', said: '' }, 'older than 15 minutes', 'Start again'],
  ];
  it.each(refused)('error: refused: %o', async (problem, sentence, name) => {
    const { onStartOver, user } = draw({ phase: 'refused', signer, problem });
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    await user.click(button(name));
    expect(onStartOver).toHaveBeenCalledOnce();
  });

  const notices: readonly [Problem, string][] = [
    [{ code: 'WALLET_REJECTED' }, 'You declined the signature'],
    [{ code: 'WALLET_PENDING' }, 'Your wallet is locked or has an open request'],
    [{ code: 'WALLET_FAILED' }, 'Your wallet could not sign'],
    [{ code: 'WALLET_UNSUPPORTED' }, 'This wallet cannot sign messages'],
    [{ code: 'CHALLENGE_EXPIRED' }, 'The challenge expired while you were signing'],
    [{ code: 'OTHER_TAB' }, 'Another tab is minting'],
    [{ code: 'OPTIONS' }, 'The form has an invalid value'],
    [{ code: 'ACCOUNT_CHANGED', from: signer.address, to: other }, 'the wallet now shows 0xb2B2…'],
    [{ code: 'ACCOUNT_CHANGED', from: signer.address, to: undefined }, 'that wallet is no longer connected'],
    [{ code: 'OTHER_SIGNER', expected: signer.address, actual: other }, 'but 0xb2B2…'],
  ];
  it.each(notices)('error: back in the review: %o', (problem, says) => {
    draw({ phase: 'review', signer, challenge: token, problem });
    expect(screen.getByText(sentence(new RegExp(says, 'i')))).toBeInTheDocument();
    expect(button('Sign and mint')).toBeEnabled();
  });

  it('error: a wallet that left is told beside the button to connect', () => {
    const problem: Problem = { code: 'ACCOUNT_CHANGED', from: signer.address, to: undefined };
    draw({ phase: 'idle', problem } satisfies MintState);
    expect(screen.getByRole('alert')).toHaveTextContent('The account in your wallet changed');
    expect(button('Connect wallet')).toBeEnabled();
  });
});
