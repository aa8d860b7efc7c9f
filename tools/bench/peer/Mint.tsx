import { useState } from 'react';
import { useAccount, useSignMessage } from 'wagmi';

const url = '/api/v1/api_keys/generate_web3_key';

/** A key as Venice's guide makes one: https://docs.venice.ai/guides/getting-started/generating-api-key-agent */
export function Mint() {
  const { address } = useAccount();
  const { signMessageAsync } = useSignMessage();
  const [apiKey, setApiKey] = useState('');

  const mint = async () => {
    const { data } = await (await fetch(url)).json();
    const signature = await signMessageAsync({ message: data.token });
    const body = JSON.stringify({ address, signature, token: data.token, apiKeyType: 'INFERENCE' });
    const minted = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    setApiKey((await minted.json()).data.apiKey);
  };

  if (apiKey)
    return (
      <section>
        <h2>Your new key</h2>
        <code>{apiKey}</code>
      </section>
    );
  return (
    address && (
      <button type="button" onClick={mint}>
        Sign and mint
      </button>
    )
  );
}
