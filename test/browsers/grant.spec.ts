import { startExampleApp } from '../sandbox/exampleApp.ts';
import { expect, test } from './fixtures.ts';
import { approve, connect, words } from './steps.ts';
import { button, region, status, textbox } from './user.ts';

test.use({ opensPage: false });

test('an app on another origin asks for a key, is granted one, and calls a model with it', async ({
  user,
  zecca,
  watcher,
  faults,
  sandbox,
}) => {
  const app = await startExampleApp(zecca.pageUrl, {
    tap: (handler) => watcher.tap(handler, (fault) => faults.push(fault)),
  });
  const { host } = new URL(app.url);
  await user.driver.goto(app.url);
  await user.press(button('Connect Venice'));
  await user.sees(region(words.grant.asks));
  await connect(user);
  await user.fill(textbox(words.grant.usd), '2');
  await user.press(button(words.grant.sign));
  await approve(user, 'sign');
  await user.sees(region(words.grant.ready.replace('{host}', host)));
  await user.press(button(words.grant.return.replace('{host}', host)));
  await user.seesText(status(), 'The model says:');
  expect(sandbox.keys()).toEqual([
    expect.objectContaining({
      description: expect.stringMatching(`^app:${host} #`),
      consumptionLimit: { usd: 2, diem: 1 },
    }),
  ]);
  await app.close();
});
