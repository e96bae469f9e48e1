import { expect, it } from 'vitest'
import { resolveTheme } from './theme-choice.ts'

it.each([
  ['light', { dark: true, moreContrast: true }, 'light'],
  ['contrast', { dark: false, moreContrast: false }, 'contrast'],
  ['system', { dark: false, moreContrast: false }, 'light'],
  ['system', { dark: true, moreContrast: false }, 'dark'],
  ['system', { dark: true, moreContrast: true }, 'contrast'],
] as const)('choice %s on %j shows %s', (choice, device, expected) => {
  expect(resolveTheme(choice, device)).toBe(expected)
})
