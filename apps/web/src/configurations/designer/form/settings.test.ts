import { ELEMENTS } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { designer } from '../texts/de.ts'
import * as settings from './settings.ts'

const all = [
  ...settings.ADD_SETTINGS,
  ...settings.SOURCE_SETTINGS,
  ...settings.UPDATE_SETTINGS,
  ...settings.DISPLAY_SETTINGS,
  ...settings.LOGGING_SETTINGS,
]

describe('fields of the form', () => {
  it('are attributes that setup reads, each once', () => {
    for (const { path, name } of all) expect(ELEMENTS[path.split('/')[1] ?? '']?.attributes).toContain(name)
    expect(new Set(all.map(({ path, name }) => path + name)).size).toBe(all.length)
  })

  it('have words for what they are and for what is decided without them', () => {
    expect(Object.keys(designer.setting).sort()).toEqual(all.map(({ id }) => id).sort())
  })

  it('show a value in its usual case, and one that is no choice as it is', () => {
    expect(settings.choiceOf(' full ', ['None', 'Full'])).toBe('Full')
    expect(settings.choiceOf('Basic', ['None', 'Full'])).toBe('Basic')
  })
})
