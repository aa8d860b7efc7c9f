import { expect, test } from './fixtures.ts';
import { account, connect, newKey, posts, readKey, signAndMint } from './story.ts';

test('behavior: mints', async ({ page, sandbox, zecca }) => {
  await connect(page, account.staker);
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(1);
  const key = await readKey(page);
  const answer = await fetch(`${zecca.url}/api/v1/api_keys/rate_limits`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(answer.status).toBe(200);
});
