import { describe, expect, it, vi } from 'vitest';
import { type Command, createCommands, findCommands } from './commands.ts';

const command = (id: string, title = id, run = () => {}): Command => ({ id, title, group: 'actions', run });

describe('createCommands', () => {
  it('behavior: lists what each part offers now, and nothing of a part that is gone', () => {
    const commands = createCommands();
    let offered = [command('lock')];
    const leave = commands.add(() => offered);
    commands.add(() => [command('connect')]);
    expect(commands.list().map(({ id }) => id)).toEqual(['lock', 'connect']);
    offered = [];
    expect(commands.list().map(({ id }) => id)).toEqual(['connect']);
    leave();
    offered = [command('lock')];
    expect(commands.list().map(({ id }) => id)).toEqual(['connect']);
  });

  it('behavior: what is not there yet runs once when it comes', () => {
    const commands = createCommands();
    const run = vi.fn();
    commands.runWhenThere('createKey');
    commands.settle();
    commands.add(() => [command('createKey', 'Create key', run)]);
    commands.settle();
    commands.settle();
    expect(run).toHaveBeenCalledOnce();
  });

  it('behavior: what was pasted for it goes along, once', () => {
    const commands = createCommands();
    const run = vi.fn();
    commands.add(() => [command('pasteError', 'Paste an error', run)]);
    commands.runWhenThere('pasteError', '402');
    commands.settle();
    expect(run.mock.calls).toEqual([['402']]);
  });

  it('error: what comes too late does not run', () => {
    let time = 0;
    const commands = createCommands(() => time);
    const run = vi.fn();
    commands.runWhenThere('createKey');
    time = 10_001;
    commands.add(() => [command('createKey', 'Create key', run)]);
    commands.settle();
    time = 0;
    commands.settle();
    expect(run).not.toHaveBeenCalled();
  });
});

describe('findCommands', () => {
  const all = [command('a', 'Rotate agent …abc'), command('b', 'Rotate console'), command('c', 'Lock')];
  const found = (text: string, most = 9) => findCommands(all, text, most).map(({ id }) => id);

  it('behavior: every word, in any order and case', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
    expect(found('ROTATE')).toEqual(['a', 'b']);
    expect(found(' abc  rot ')).toEqual(['a']);
    expect(found('nothing')).toEqual([]);
  });

  it('behavior: other words find what no title has, from their beginning', () => {
    const others = [
      { ...command('keys', 'Keys'), words: 'revoke csv' },
      { ...command('check', 'Check a key'), words: 'unlock 402' },
      command('lock', 'Lock'),
    ];
    const ids = (text: string) => findCommands(others, text, 9).map(({ id }) => id);
    expect(ids('402')).toEqual(['check']);
    expect(ids('CSV')).toEqual(['keys']);
    expect(ids('revo key')).toEqual(['keys']);
    expect(ids('lock')).toEqual(['lock']);
    expect(ids('02')).toEqual([]);
  });

  it('behavior: no more than asked for', () => {
    expect(found('', 2)).toEqual(['a', 'b']);
  });
});
