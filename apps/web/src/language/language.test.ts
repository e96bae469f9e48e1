import { describe, expect, it } from 'vitest'
import { chooseLanguage, chooseLocale } from './language.ts'

describe('the language of a person who has not chosen one', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['en-US', 'de'], 'en'],
    [['fr-FR', 'DE-ch'], 'de'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('%j -> %s', (preferred, expected) => {
    expect(chooseLanguage(preferred)).toBe(expected)
  })
})

describe('the locale for dates and numbers', () => {
  it.each([
    ['de', ['en-US', 'de-AT'], 'de-AT'],
    ['de', ['de', 'en-US'], 'de-DE'],
    ['en', ['en-US'], 'en-US'],
    ['en', ['de-DE'], 'en-GB'],
  ] as const)('%s for %j -> %s', (language, preferred, expected) => {
    expect(chooseLocale(language, preferred)).toBe(expected)
  })
})
