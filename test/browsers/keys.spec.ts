import { expect, test } from './fixtures.ts';
import {
  connect,
  goTo,
  lock,
  manageWithWallet,
  newKey,
  openDetails,
  openWith,
  pick,
  saveNewKey,
  words,
} from './steps.ts';
import { button, checkbox, dialog, row, searchbox, table, textbox } from './user.ts';

// What people do with the keys of an account, in each engine.

const { bulk, create, editKey, keys, options, revoke, rotate } = words;

test('wallet session: open, list, lock', async ({ user, sandbox }) => {
  await connect(user);
  await goTo(user, 'keys');
  await manageWithWallet(user);
  await user.sees(table(keys.title));
  expect(sandbox.keys().filter(({ revoked }) => !revoked)).toHaveLength(1);
  await lock(user);
  await expect.poll(() => sandbox.keys().filter(({ revoked }) => !revoked)).toEqual([]);
});

test('keys: filter, create, edit', async ({ user, sandbox, zecca }) => {
  await openWith(user, zecca, 'keys');
  await user.press(button(keys.create));
  await user.fill(textbox(options.description, dialog(create.title)), 'agent');
  await user.press(button(create.create, dialog(create.title)));
  await user.seesText(newKey, create.asAsked);
  await saveNewKey(user);
  await user.seesNo(newKey);

  await user.fill(searchbox(keys.search), 'agent');
  await user.seesText(table(keys.title), 'agent');
  await user.seesNo(row({ pattern: 'console' }));
  await openDetails(user, 'agent', keys.edit);
  const edit = dialog(editKey.title);
  await pick(user, options.spend, options.byCurrency, edit);
  await pick(user, options.usdLimit, options.cap, edit);
  await user.fill(textbox(options.usdAmount, edit), '7.25');
  await user.press(button(editKey.save, edit));
  await user.seesText(edit, editKey.saved);
  await user.keys('Escape');
  await user.seesNo(edit);
  expect(sandbox.keys().at(-1)?.consumptionLimit.usd).toBe(7.25);
});

test('keys: rotate and revoke', async ({ user, sandbox, zecca }) => {
  const { client } = await openWith(user, zecca, 'keys');
  await client.createKey({
    apiKeyType: 'INFERENCE',
    description: 'agent',
    consumptionLimit: { usd: 5, diem: 2 },
    limitPeriod: 'LIFETIME',
  });
  await user.press(button(keys.refresh));
  await openDetails(user, 'agent', keys.rotate);
  const rotation = dialog(rotate.title);
  await user.press(button(rotate.create, rotation));
  await saveNewKey(user);
  await pick(user, rotate.ends, rotate.now, rotation);
  await user.press(button(rotate.end, rotation));
  await user.seesText(rotation, rotate.done);
  await user.press(button(rotate.close, rotation));
  const working = () => sandbox.keys().filter((key) => !key.revoked && key.description.startsWith('agent'));
  expect(working()).toHaveLength(1);

  await openDetails(user, 'agent', keys.revoke);
  const revocation = dialog(revoke.title);
  await user.fill(textbox(undefined, revocation), working()[0]?.last6Chars ?? '');
  await user.press(button(revoke.revoke, revocation));
  await user.seesText(revocation, revoke.revoked);
  expect(working()).toEqual([]);
});

test('keys: 30 at once', async ({ user, sandbox, zecca }) => {
  const admin = await openWith(user, zecca, 'keys');
  const batch = () => sandbox.keys().filter(({ description }) => description.startsWith('batch'));
  for (let number = 1; number <= 30; number += 1) {
    // Venice makes 20 keys a minute.
    if (number === 16) sandbox.set({ clockOffsetMs: 61_000 });
    await admin.client.createKey({ apiKeyType: 'INFERENCE', description: `batch ${number}` });
  }
  await user.press(button(keys.refresh));
  await user.fill(searchbox(keys.search), 'batch');
  await user.press(checkbox(keys.selectAll));
  await user.press(button(bulk.setLimits));
  const changes = dialog('Set limits of 30 keys');
  for (const currency of [options.usdLimit, options.diemLimit])
    await pick(user, currency, options.off, changes);
  await user.press(button(bulk.showPlan, changes));
  await user.press(button('Change 30 keys', changes));
  // Nineteen requests, then a wait within Venice's limits.
  await user.seesText(changes, '19 of 30 done');
  await user.press(button(bulk.stop, changes));
  await user.seesText(changes, 'Stopped: 19 of 30 done');
  const changed = batch().filter(({ consumptionLimit: { usd, diem } }) => usd === 0 && diem === 0);
  expect(changed).toHaveLength(19);
});
