import { element } from './element.ts';
import type { Question } from './provider.ts';

const titles: Record<Question['kind'], string> = {
  connect: 'Connect to this page?',
  sign: 'Sign this message?',
  send: 'Send this transaction?',
  switch: 'Switch the network?',
};

/**
 * The wallet's window: shows what is asked, resolves to the answer. Closing it is a no. Questions
 * wait for each other.
 */
export function createApproval(root: ShadowRoot): (question: Question) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(() => show(root, question));
    last = answer;
    return answer;
  };
}

function show(root: ShadowRoot, question: Question): Promise<boolean> {
  const { promise, resolve } = withResolvers<boolean>();
  const { address, standing } = question.account;
  const approve = element('button', { class: 'approve', type: 'button' }, 'Approve');
  const reject = element('button', { class: 'reject', type: 'button' }, 'Reject');
  const window = element(
    'dialog',
    { class: 'approval', 'aria-labelledby': 'title', role: 'dialog', 'aria-modal': 'true' },
    element('p', { class: 'brand' }, 'Sandbox wallet'),
    element('h2', { id: 'title' }, titles[question.kind]),
    element('p', { class: 'origin' }, location.host),
    ...warning(question.text),
    ...details(question),
    element('p', { class: 'account' }, element('span', {}, standing), element('code', {}, address)),
    element('div', { class: 'buttons' }, reject, approve),
  );
  const finish = (approved: boolean) => {
    window.remove();
    resolve(approved);
  };
  approve.addEventListener('click', () => finish(true));
  reject.addEventListener('click', () => finish(false));
  window.addEventListener('cancel', () => finish(false));
  root.append(window);
  window.showModal();
  reject.focus();
  return promise;
}

function details({ text, facts }: Question): Node[] {
  const list = (facts ?? []).flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', {}, element('code', {}, value)),
  ]);
  return [
    ...(text === undefined
      ? []
      : [
          element(
            'pre',
            { class: 'text', tabindex: '0', 'aria-label': 'Message to sign', role: 'region' },
            text,
          ),
        ]),
    ...(list.length === 0 ? [] : [element('dl', {}, ...list)]),
  ];
}

/**
 * Wallets warn when a sign-in message names another site than the page:
 * https://eips.ethereum.org/EIPS/eip-4361
 */
function warning(text = ''): Node[] {
  const [, domain] = /^(\S+) wants you to sign in with your Ethereum account:\n/.exec(text) ?? [];
  if (!domain || domain === location.host) return [];
  return [
    element('p', { class: 'warning' }, `This message names ${domain}, and you are on ${location.host}.`),
  ];
}

function withResolvers<value>(): { promise: Promise<value>; resolve: (value: value) => void } {
  let resolve: (value: value) => void = () => {};
  const promise = new Promise<value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
