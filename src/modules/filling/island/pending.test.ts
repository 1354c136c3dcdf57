import { expect, test } from 'vitest';
import { pendingChanges, type Shelf } from './pending.ts';

function shelf(): Shelf & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

test('what was not saved is there again when the page opens anew', () => {
  const device = shelf();
  pendingChanges(device, 'sheet', 'an').keep({ place: 'staff', value: 43, base: 2 });
  expect(pendingChanges(device, 'sheet', 'an').all()).toEqual([{ place: 'staff', value: 43, base: 2 }]);
});

test('another person on the same device does not get it', () => {
  const device = shelf();
  pendingChanges(device, 'sheet', 'an').keep({ place: 'staff', value: 43, base: 2 });
  expect(pendingChanges(device, 'sheet', 'binh').all()).toEqual([]);
});

test('a saved change is forgotten', () => {
  const device = shelf();
  const pending = pendingChanges(device, 'sheet', 'an');
  pending.keep({ place: 'staff', value: 43, base: 2 });
  pending.settle('staff', 43);
  expect([pending.all(), device.entries.size]).toEqual([[], 0]);
});

test('what was entered while the save was under way stays', () => {
  const pending = pendingChanges(shelf(), 'sheet', 'an');
  pending.keep({ place: 'staff', value: 44, base: 2 });
  pending.settle('staff', 43);
  expect(pending.get('staff')?.value).toBe(44);
});

test('two windows on one sheet keep different places side by side', () => {
  const device = shelf();
  pendingChanges(device, 'sheet', 'an').keep({ place: 'staff', value: 43, base: 0 });
  pendingChanges(device, 'sheet', 'an').keep({ place: 'computers', value: 9, base: 0 });
  expect(pendingChanges(device, 'sheet', 'an').all()).toHaveLength(2);
});

test('a device that refuses to keep anything says so, and the page still holds it', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error('quota');
    },
  };
  const pending = pendingChanges(full, 'sheet', 'an');
  expect(pending.keep({ place: 'staff', value: 43, base: 0 })).toBe(false);
  expect(pending.all()).toHaveLength(1);
});

test('a spoilt entry on the device is passed over', () => {
  const device = shelf();
  device.setItem('congso:sheet:an:staff', '{broken');
  expect(pendingChanges(device, 'sheet', 'an').all()).toEqual([]);
});
