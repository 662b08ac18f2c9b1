import { expect } from '@open-wc/testing';
import { gridAction } from '../../../src/elements/review/grid-keys.js';

describe('the keys of the grid that edit', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const cases: readonly {
    readonly description: string;
    readonly input: Partial<typeof plain> & { readonly key: string; readonly altGraph?: true };
    readonly isEditing?: true;
    readonly isButton?: true;
    readonly expected: ReturnType<typeof gridAction>;
  }[] = [
    { description: 'Enter', input: { key: 'Enter' }, expected: { kind: 'edit' } },
    { description: 'F2', input: { key: 'F2' }, expected: { kind: 'edit' } },
    { description: 'a letter', input: { key: 'é' }, expected: { kind: 'edit', typed: 'é' } },
    {
      description: 'a letter of two code units',
      input: { key: '𝒳' },
      expected: { kind: 'edit', typed: '𝒳' },
    },
    { description: 'a capital', input: { key: 'A', shiftKey: true }, expected: { kind: 'edit', typed: 'A' } },
    {
      description: '@ by AltGr',
      input: { key: '@', ctrlKey: true, altKey: true, altGraph: true },
      expected: { kind: 'edit', typed: '@' },
    },
    { description: 'Delete', input: { key: 'Delete' }, expected: { kind: 'edit', typed: '' } },
    { description: 'Space', input: { key: ' ' }, expected: { kind: 'toggle' } },
    { description: 'a dead key', input: { key: 'Dead' }, expected: undefined },
    { description: 'Tab', input: { key: 'Tab' }, expected: undefined },
    { description: 'copying', input: { key: 'c', ctrlKey: true }, expected: undefined },
    { description: 'a menu of the browser', input: { key: 'f', altKey: true }, expected: undefined },
    { description: 'Ctrl+Z', input: { key: 'z', ctrlKey: true }, expected: { kind: 'undo' } },
    {
      description: 'Cmd+Shift+Z',
      input: { key: 'Z', metaKey: true, shiftKey: true },
      expected: { kind: 'redo' },
    },
    { description: 'Ctrl+Y', input: { key: 'y', ctrlKey: true }, expected: { kind: 'redo' } },
    { description: 'Enter on a button', input: { key: 'Enter' }, isButton: true, expected: undefined },
    {
      description: 'Ctrl+Z on a button',
      input: { key: 'z', ctrlKey: true },
      isButton: true,
      expected: { kind: 'undo' },
    },
    {
      description: 'Enter while editing',
      input: { key: 'Enter' },
      isEditing: true,
      expected: { kind: 'commit' },
    },
    {
      description: 'Escape while editing',
      input: { key: 'Escape' },
      isEditing: true,
      expected: { kind: 'cancel' },
    },
    {
      description: 'Ctrl+Z while editing',
      input: { key: 'z', ctrlKey: true },
      isEditing: true,
      expected: undefined,
    },
    { description: 'Space while editing', input: { key: ' ' }, isEditing: true, expected: undefined },
  ];
  for (const { description, input, isEditing = false, isButton = false, expected } of cases) {
    it(description, () => {
      const { altGraph = false, ...keys } = input;
      const pressed = { ...plain, ...keys, getModifierState: () => altGraph };
      expect(gridAction(pressed, isEditing, isButton)).to.deep.equal(expected);
    });
  }
});
