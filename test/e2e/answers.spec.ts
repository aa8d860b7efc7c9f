import { expect, test } from './fixtures.ts';
import { connect, mintPath, newKey, posts, refusal, signAndMint } from './story.ts';

// Definite answers to a mint that are no refusal of the challenge or the wallet (those are in
// refusals.spec.ts).

const answered = [
  {
    status: 400,
    error: 'You have reached the maximum of 500 active API keys.',
    title: 'Venice rejected the request.',
    text: 'Venice’s message: “You have reached the maximum of 500 active API keys.”',
  },
  { status: 403, error: 'Forbidden', title: 'Venice does not allow this.', text: 'No key was made.' },
  {
    status: 404,
    error: 'Not found',
    title: 'Venice found nothing at this address.',
    text: 'No key was made.',
  },
  { status: 413, error: 'Too large', title: 'The request was too large.', text: 'No key was made.' },
  {
    status: 422,
    error: 'Unprocessable',
    title: 'Venice could not process the request.',
    text: 'No key was made.',
  },
  {
    status: 429,
    error: 'Rate limit exceeded',
    title: 'Too many requests.',
    text: 'No key was made.',
  },
  {
    status: 429,
    error:
      'Too many failed attempts (> 20) resulting in a non-success status code. Please wait 30s and try again.',
    title: 'Venice blocked this key after too many failed requests.',
    text: 'No key was made.',
  },
] as const;

test('error: another definite answer made no key either, and can be tried again', async ({
  page,
  sandbox,
  watched,
}) => {
  await connect(page);
  for (const [index, { status, error, title, text }] of answered.entries()) {
    watched.expectConsole(new RegExp(`status of ${status}`));
    sandbox.set({ faults: [{ method: 'POST', path: mintPath, status, body: { error } }] });
    await signAndMint(page);
    const told = refusal(page, title);
    await expect(told).toContainText(text);
    expect(posts(sandbox)).toBe(index + 1);
    await told.getByRole('button', { name: 'Try again' }).click();
  }
  await signAndMint(page);
  await expect(newKey(page)).toBeVisible();
  expect(posts(sandbox)).toBe(answered.length + 1);
});
