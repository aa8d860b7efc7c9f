import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { followTranslation } from './translatedText.ts';

// As Google Translate does it, in place of a text node and around it.
const translators = {
  replaced: (text: Text) => {
    const font = document.createElement('font');
    font.textContent = `[${text.data}]`;
    text.replaceWith(font);
  },
  wrapped: (text: Text) => {
    const font = document.createElement('font');
    text.before(font);
    font.append(text);
  },
} as const;

function Sentence({ count, more }: { count: number; more: boolean }) {
  return (
    <p data-testid="sentence">
      {more && 'At last '}
      {count} keys <b>of yours</b>
      {!more && ' expire'}
    </p>
  );
}

function translate(by: (text: Text) => void) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  texts.forEach(by);
}

followTranslation(document.body);

for (const [how, by] of Object.entries(translators))
  test(`behavior: React changes, adds and removes texts that a translator ${how}`, async () => {
    const { rerender } = render(<Sentence count={1} more={false} />);
    translate(by);
    await Promise.resolve();
    rerender(<Sentence count={2} more={true} />);
    await Promise.resolve();
    const text = screen.getByTestId('sentence').textContent;
    expect(text).toContain('At last ');
    expect(text).toContain('2');
    expect(text).not.toContain('1');
    expect(text).not.toContain('expire');
    rerender(<Sentence count={3} more={false} />);
    await Promise.resolve();
    expect(screen.getByTestId('sentence').textContent).toContain('3');
    expect(screen.getByTestId('sentence').textContent).not.toContain('At last');
  });
