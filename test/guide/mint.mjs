// A key by Venice's own guide, in its words and order, with ethers instead of this project's code:
// https://docs.venice.ai/guides/getting-started/generating-api-key-agent
import { Wallet } from 'ethers';

const url = `${process.env.VENICE_API}/api_keys/generate_web3_key`;
const wallet = new Wallet(process.env.PRIVATE_KEY);

const { data: challenge } = await (await fetch(url)).json();
const signature = await wallet.signMessage(challenge.token);
const response = await fetch(url, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    address: wallet.address,
    signature,
    token: challenge.token,
    apiKeyType: 'INFERENCE',
  }),
});
console.log(JSON.stringify(await response.json()));
