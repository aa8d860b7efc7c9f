import { describe, expect, it, vi } from 'vitest';
import { type Behaviour, createSandboxWallet, type Memory, type Question } from './provider.ts';

const accounts = [
  { address: '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266', standing: 'sVVV and staked DIEM' },
  { address: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8', standing: 'VVV only' },
];
const [first, second] = accounts.map(({ address }) => address);

/** A wallet with no windows: `answers` are what the user presses, in turn. */
function wallet({ answers = [] as boolean[], memory = {} as Partial<Memory> } = {}) {
  const saved: Memory[] = [];
  const questions: Question[] = [];
  const rpc = vi.fn(async (_method: string, _params: unknown): Promise<unknown> => '0xresult');
  const events: [string, unknown][] = [];
  const { provider, control } = createSandboxWallet({
    accounts,
    rpc,
    ask: async (question) => {
      questions.push(question);
      return answers.shift() ?? true;
    },
    load: () => ({ connected: false, account: 0, chainId: 8453, ...memory }),
    save: (memory) => saved.push(memory),
  });
  for (const event of ['accountsChanged', 'chainChanged'])
    provider.on(event, (value) => events.push([event, value]));
  const request = (method: string, ...params: unknown[]) => provider.request({ method, params });
  return { provider, control, request, rpc, questions, events, saved };
}

const hexText = (text: string) => `0x${Buffer.from(text, 'utf8').toString('hex')}`;

describe('createSandboxWallet', () => {
  it('behavior: shows no account before the user connects, and the selected one after', async () => {
    const { request, questions, events, saved } = wallet();
    expect(await request('eth_accounts')).toEqual([]);
    expect(await request('eth_requestAccounts')).toEqual([first]);
    expect(await request('eth_accounts')).toEqual([first]);
    expect(questions).toEqual([{ kind: 'connect', account: accounts[0] }]);
    expect(events).toEqual([['accountsChanged', [first]]]);
    expect(saved).toEqual([{ connected: true, account: 0, chainId: 8453 }]);
  });

  it('behavior: is still connected after a reload, and asks nothing', async () => {
    const { request, questions } = wallet({ memory: { connected: true, account: 1 } });
    expect(await request('eth_requestAccounts')).toEqual([second]);
    expect(await request('eth_chainId')).toBe('0x2105');
    expect(questions).toEqual([]);
  });

  it('behavior: grants and revokes permissions as EIP-2255 has it', async () => {
    const { request } = wallet();
    const granted = [
      {
        parentCapability: 'eth_accounts',
        caveats: [{ type: 'restrictReturnedAccounts', value: [first] }],
      },
    ];
    expect(await request('wallet_requestPermissions', { eth_accounts: {} })).toEqual(granted);
    expect(await request('wallet_getPermissions')).toEqual(granted);
    expect(await request('wallet_revokePermissions', { eth_accounts: {} })).toBeNull();
    expect(await request('eth_accounts')).toEqual([]);
  });

  it('behavior: shows the text it signs and lets the chain sign it', async () => {
    const { request, rpc, questions } = wallet({ memory: { connected: true } });
    expect(await request('personal_sign', hexText('Zecca, ünïcode'), first)).toBe('0xresult');
    expect(questions).toEqual([{ kind: 'sign', account: accounts[0], text: 'Zecca, ünïcode' }]);
    expect(rpc).toHaveBeenCalledWith('personal_sign', [hexText('Zecca, ünïcode'), first]);
  });

  it('behavior: shows typed data as its JSON and lets the chain sign it', async () => {
    const { request, rpc, questions } = wallet({ memory: { connected: true } });
    const typedData = '{"primaryType":"TransferWithAuthorization"}';
    expect(await request('eth_signTypedData_v4', first, typedData)).toBe('0xresult');
    expect(questions).toEqual([{ kind: 'sign', account: accounts[0], text: typedData }]);
    expect(rpc).toHaveBeenCalledWith('eth_signTypedData_v4', [first, typedData]);
    await expect(request('eth_signTypedData_v4', second, typedData)).rejects.toMatchObject({ code: 4100 });
  });

  it('behavior: knows nothing of EIP-5792 until it is told to offer it', async () => {
    const { control, request } = wallet({ memory: { connected: true } });
    await expect(request('wallet_getCapabilities', first)).rejects.toMatchObject({ code: 4200 });
    control.offerBatches(true);
    expect(await request('wallet_getCapabilities', first)).toEqual({
      '0x2105': { atomic: { status: 'supported' } },
    });
    await expect(request('wallet_getCallsStatus', '0x01')).rejects.toMatchObject({ code: 5730 });
    await expect(request('wallet_sendCalls', { from: second, calls: [] })).rejects.toMatchObject({
      code: 4100,
    });
  });

  it('behavior: shows a transaction and lets the chain send it', async () => {
    const { request, rpc, questions } = wallet({ memory: { connected: true } });
    const transaction = { from: first, to: second, data: '0xadc9772e' };
    await request('eth_sendTransaction', transaction);
    expect(questions[0]?.facts).toEqual([
      ['to', second],
      ['value', 'none'],
      ['data', '0xadc9772e'],
    ]);
    expect(rpc).toHaveBeenCalledWith('eth_sendTransaction', [transaction]);
  });

  it('error: the user says no', async () => {
    const { request, rpc } = wallet({ memory: { connected: true }, answers: [false] });
    await expect(request('personal_sign', hexText('x'), first)).rejects.toMatchObject({ code: 4001 });
    expect(rpc).not.toHaveBeenCalled();
  });

  it('error: signing for an account the page may not use', async () => {
    const { request, questions } = wallet({ memory: { connected: true } });
    await expect(request('personal_sign', hexText('x'), second)).rejects.toMatchObject({ code: 4100 });
    await expect(request('eth_sendTransaction', { from: second })).rejects.toMatchObject({ code: 4100 });
    expect(questions).toEqual([]);
  });

  it('behavior: tells the page of another account, and only while it is connected', async () => {
    const { control, events } = wallet({ memory: { connected: true } });
    control.selectAccount(1);
    control.disconnect();
    control.selectAccount(0);
    expect(events).toEqual([
      ['accountsChanged', [second]],
      ['accountsChanged', []],
    ]);
    expect(() => control.selectAccount(9)).toThrow('2 accounts');
  });

  it('behavior: switches the chain by hand and on request, and knows a few', async () => {
    const { control, request, events, questions } = wallet();
    control.switchChain(1);
    expect(await request('wallet_switchEthereumChain', { chainId: '0x2105' })).toBeNull();
    expect(await request('wallet_switchEthereumChain', { chainId: '0x2105' })).toBeNull();
    expect(questions).toHaveLength(1);
    expect(events).toEqual([
      ['chainChanged', '0x1'],
      ['chainChanged', '0x2105'],
    ]);
    await expect(request('wallet_switchEthereumChain', { chainId: '0x89' })).rejects.toMatchObject({
      code: 4902,
    });
    expect(await request('wallet_addEthereumChain', { chainId: '0x89' })).toBeNull();
    expect(await request('eth_chainId')).toBe('0x89');
  });

  it.each<[Behaviour, number]>([
    ['reject', 4001],
    ['pending', -32002],
  ])('error: %s answers without a window', async (behaviour, code) => {
    const { control, request, questions } = wallet({ memory: { connected: true } });
    control.behave(behaviour);
    await expect(request('personal_sign', hexText('x'), first)).rejects.toMatchObject({ code });
    expect(questions).toEqual([]);
  });

  it('behavior: approve answers without a window', async () => {
    const { control, request, questions } = wallet();
    control.behave('approve');
    expect(await request('eth_requestAccounts')).toEqual([first]);
    expect(questions).toEqual([]);
  });

  it('error: a locked wallet shows no account and waits for its password', async () => {
    const { control, request, events } = wallet({ memory: { connected: true } });
    control.behave('locked');
    expect(await request('eth_accounts')).toEqual([]);
    await expect(request('eth_requestAccounts')).rejects.toMatchObject({ code: -32002 });
    control.behave('ask');
    expect(events).toEqual([
      ['accountsChanged', []],
      ['accountsChanged', [first]],
    ]);
  });

  it('behavior: a silent wallet never answers', async () => {
    const { control, request } = wallet({ memory: { connected: true } });
    control.behave('silent');
    const answered = vi.fn();
    void request('personal_sign', hexText('x'), first).then(answered, answered);
    await request('eth_chainId');
    expect(answered).not.toHaveBeenCalled();
    expect(control.log.map(({ outcome }) => outcome)).toEqual(['waiting', 'answered']);
  });

  it('behavior: the log holds no text and no signature', async () => {
    const { control, request } = wallet({ memory: { connected: true } });
    await request('personal_sign', hexText('secret challenge'), first);
    expect(control.log).toEqual([{ method: 'personal_sign', outcome: 'approved' }]);
  });

  it('behavior: passes reads on to the chain', async () => {
    const { request, rpc } = wallet();
    expect(await request('eth_getBalance', first, 'latest')).toBe('0xresult');
    expect(rpc).toHaveBeenCalledWith('eth_getBalance', [first, 'latest']);
  });

  it.each([
    'eth_sign',
    'eth_signTransaction',
    'eth_sendRawTransaction',
    'anvil_setBalance',
    'wallet_watchAsset',
  ])('error: %s is not for a page', async (method) => {
    const { request, rpc } = wallet({ memory: { connected: true } });
    await expect(request(method)).rejects.toMatchObject({ code: 4200 });
    expect(rpc).not.toHaveBeenCalled();
  });
});
