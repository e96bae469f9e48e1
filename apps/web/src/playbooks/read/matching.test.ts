import { standaloneApps } from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { matches, matching } from './matching.ts'

const part = { id: '3080', title: { de: 'Analyseworkshop', en: 'Assessment workshop' }, role: 'FE' }

describe('the search in a playbook', () => {
  it.each([
    ['3080', true],
    ['WORKSHOP assess', true],
    ['analyse', true],
    ['pilot', false],
    ['workshop pilot', false],
    // The codes of roles are data, not words.
    ['FE', false],
  ])('%s: %s', (words, expected) => expect(matches(part, words)).toBe(expected))

  it('leaves everything where nothing is searched', () => expect(matching(standaloneApps, ' ')).toBe(standaloneApps))

  it('finds a task by its number', () =>
    expect(matching(standaloneApps, '3080').tasks.map(({ id }) => id)).toContain('3080'))
})
