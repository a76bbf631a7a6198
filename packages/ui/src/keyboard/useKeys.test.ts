import { expect, test, vi } from 'vitest';
import { actionFor } from './useKeys.ts';

const screen = { Escape: vi.fn(), '/': vi.fn() };
const panel = { Escape: vi.fn() };

test.each([
  ['the topmost part takes Esc', 'Escape', false, panel.Escape],
  ['a key the panel does not know reaches the screen', '/', false, screen['/']],
  ['letters belong to the text while someone types', '/', true, undefined],
  ['Esc works while someone types', 'Escape', true, panel.Escape],
] as const)('%s', (_, key, typing, action) => expect(actionFor(key, typing, [screen, panel])).toBe(action));
