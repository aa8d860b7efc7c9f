import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { holdKey } from './heldKey.ts';
import { KeyReveal } from './KeyReveal.tsx';

const write = vi.fn(async (_text: string) => {});

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  write.mockReset();
});

function draw(apiKeyType: 'INFERENCE' | 'ADMIN' = 'INFERENCE') {
  const apiKey = `VENICE_${apiKeyType}_KEY_${crypto.randomUUID()}`;
  const heldKey = holdKey(apiKey, { apiKeyType });
  const onDone = vi.fn();
  renderView(<KeyReveal heldKey={heldKey} onDone={onDone} />);
  return { apiKey, heldKey, onDone };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const isShown = (apiKey: string) => document.documentElement.outerHTML.includes(apiKey);

describe('KeyReveal', () => {
  it('behavior: is masked until asked, and hides again after 30 s', () => {
    const { apiKey, heldKey } = draw();
    expect(isShown(apiKey)).toBe(false);
    expect(screen.getByText(`Hidden. Ends in ${heldKey.last6}`)).toBeInTheDocument();
    press('Show key');
    expect(isShown(apiKey)).toBe(true);
    act(() => vi.advanceTimersByTime(29_000));
    expect(isShown(apiKey)).toBe(true);
    act(() => vi.advanceTimersByTime(2000));
    expect(isShown(apiKey)).toBe(false);
  });

  it('behavior: names no button that is not there', () => {
    draw();
    expect(screen.getByText(/^Check the box after you store the key/)).not.toHaveTextContent('Use it here');
  });

  it('behavior: so it does on a clock that is set back meanwhile', () => {
    const { apiKey } = draw();
    press('Show key');
    act(() => vi.advanceTimersByTime(5000));
    vi.setSystemTime(Date.now() - 3_600_000);
    act(() => vi.advanceTimersByTime(24_000));
    expect(isShown(apiKey)).toBe(true);
    act(() => vi.advanceTimersByTime(2000));
    expect(isShown(apiKey)).toBe(false);
  });

  it('error: a page without TLS has no clipboard, and says what is left', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    draw();
    await act(async () => press('Copy key'));
    expect(screen.getByRole('status')).toHaveTextContent('Show the key and copy it yourself, or download it');
  });

  it.each([
    ['the window loses focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('behavior: hides when %s', (_, happen) => {
    const { apiKey } = draw();
    press('Show key');
    act(() => void happen());
    expect(isShown(apiKey)).toBe(false);
  });

  it('behavior: the page that goes away leaves nothing behind', () => {
    const { apiKey, heldKey, onDone } = draw();
    press('Show key');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(isShown(apiKey)).toBe(false);
    expect(heldKey.isHeld()).toBe(false);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('behavior: copies on a click only, and says what to do next', async () => {
    const { apiKey } = draw();
    expect(write).not.toHaveBeenCalled();
    await act(async () => press('Copy key'));
    expect(write).toHaveBeenCalledExactlyOnceWith(apiKey);
    expect(screen.getByRole('status')).toHaveTextContent('Copied.');
  });

  it('error: a browser that does not let copy leaves two other ways', async () => {
    draw();
    write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await act(async () => press('Copy key'));
    expect(screen.getByRole('status')).toHaveTextContent('Show the key and copy it yourself, or download it');
  });

  it('behavior: cannot be left, nor the page, before the key is said to be saved', () => {
    const { onDone } = draw();
    expect(screen.getByRole('button', { name: 'Done' })).toBeDisabled();
    expect(leavePage().defaultPrevented).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'I saved this key' }));
    expect(leavePage().defaultPrevented).toBe(false);
    press('Done');
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('behavior: an Admin key bears its warning', () => {
    draw('ADMIN');
    expect(screen.getByText(/This is an Admin key/)).toBeInTheDocument();
  });
});

function leavePage(): Event {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event;
}
