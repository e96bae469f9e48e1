import { describe, expect, it } from 'vitest'
import { meansShortcut } from './shortcut.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }
const page = { typing: false, covered: false }
const field = { typing: true, covered: false }
const dialog = { typing: false, covered: true }

describe('which key press means which shortcut', () => {
  it.each([
    ['a letter acts', 'n', { ...plain, key: 'n' }, page, true],
    ['with caps lock too', 'n', { ...plain, key: 'N' }, page, true],
    ['another letter does not', 'n', { ...plain, key: 'm' }, page, false],
    ['never while typing', 'n', { ...plain, key: 'n' }, field, false],
    ['never under a dialog', 'n', { ...plain, key: 'n' }, dialog, false],
    ['Ctrl+N is the browser’s', 'n', { ...plain, ctrlKey: true, key: 'n' }, page, false],
    ['Alt+N is the menu’s', 'n', { ...plain, altKey: true, key: 'n' }, page, false],
    ['? as typed with shift', '?', { ...plain, key: '?' }, page, true],
    ['Ctrl+K', 'mod+k', { ...plain, ctrlKey: true, key: 'k' }, page, true],
    ['Command+K', 'mod+k', { ...plain, metaKey: true, key: 'k' }, page, true],
    ['Ctrl+K while typing', 'mod+k', { ...plain, ctrlKey: true, key: 'k' }, field, true],
    ['Ctrl+K under a dialog', 'mod+k', { ...plain, ctrlKey: true, key: 'k' }, dialog, false],
    ['K alone', 'mod+k', { ...plain, key: 'k' }, page, false],
    ['Escape', 'Escape', { ...plain, key: 'Escape' }, page, true],
  ] as const)('%s', (_name, shortcut, press, place, expected) => {
    expect(meansShortcut(shortcut, press, place)).toBe(expected)
  })
})
