import type { MeetingPoint } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { editedAgenda } from './edit-agenda.ts'
import type { GeneratedPoint } from './generated-point.ts'
import { mergeAgenda } from './merge-agenda.ts'

const words = (text: string) => ({ de: text, en: text })
const generated = (key: string, section: GeneratedPoint['section'], text = key): GeneratedPoint => ({
  key,
  section,
  audience: 'both',
  words: words(text),
})
const point = (key: string | null, more: Partial<MeetingPoint> = {}): MeetingPoint => ({
  id: `id of ${key ?? more.text}`,
  key,
  section: key === null ? 'own' : 'overdue',
  audience: 'both',
  words: key === null ? null : words(key),
  text: null,
  struck: false,
  ...more,
})
const counting = () => {
  let next = 0
  return () => {
    next += 1
    return `new ${next}`
  }
}
const shown = (agenda: readonly MeetingPoint[]) =>
  agenda.map(({ text, words: said, struck }) => `${struck ? '-' : ''}${text ?? said?.en}`)

describe('bringing an agenda up to date', () => {
  it.each<[string, MeetingPoint[], GeneratedPoint[], string[]]>([
    [
      'begins with what is open, section by section',
      [],
      [generated('a', 'overdue'), generated('b', 'gate')],
      ['a', 'b'],
    ],
    ['keeps what a person wrote', [point(null, { text: 'mine' })], [generated('a', 'overdue')], ['a', 'mine']],
    [
      'keeps a changed wording, also when its cause is gone',
      [point('a', { text: 'my a' }), point('b', { text: 'my b' })],
      [generated('a', 'overdue')],
      ['my a', 'my b'],
    ],
    ['drops what is no longer open', [point('a'), point('b')], [generated('b', 'overdue')], ['b']],
    ['does not bring back what was struck', [point('a', { struck: true })], [generated('a', 'overdue')], ['-a']],
    ['forgets what was struck once its cause is gone', [point('a', { struck: true, text: 'x' })], [], []],
    ['renews the words of a point', [point('a')], [generated('a', 'overdue', 'a, now late')], ['a, now late']],
    [
      'keeps the order of a person and adds new ones to their section',
      [point('b'), point(null, { text: 'mine' }), point('a')],
      [generated('a', 'overdue'), generated('b', 'overdue'), generated('s', 'standing'), generated('c', 'overdue')],
      ['s', 'b', 'mine', 'a', 'c'],
    ],
  ])('%s', (_case, present, open, expected) => {
    expect(shown(mergeAgenda(present, open, counting()))).toEqual(expected)
  })

  it('changes nothing the second time', () => {
    const open = [generated('a', 'overdue'), generated('b', 'gate')]
    const once = mergeAgenda([point(null, { text: 'mine' })], open, counting())
    expect(mergeAgenda(once, open, counting())).toEqual(once)
  })
})

describe('an agenda as a person leaves it', () => {
  const present = [point('a'), point('b'), point(null, { text: 'mine' })]
  const own = (id: string | null, text: string | null, struck = false) => ({
    id,
    text,
    audience: 'both' as const,
    struck,
  })

  it.each([
    [
      'follows their order',
      [own('id of mine', 'mine'), own('id of b', null), own('id of a', null)],
      ['mine', 'b', 'a'],
    ],
    ['takes new points', [own('id of a', null), own(null, 'new'), own('id of b', null)], ['a', 'new', 'b']],
    ['strikes generated points that were left out', [own('id of b', null)], ['b', '-a']],
    ['goes back to the generated words where a text is emptied', [own('id of a', '')], ['a', '-b']],
    ['has no point without words', [own('id of a', null), own('id of b', null), own(null, '')], ['a', 'b']],
    [
      'drops own points that were emptied',
      [own('id of a', null), own('id of b', null), own('id of mine', '')],
      ['a', 'b'],
    ],
  ])('%s', (_case, wanted, expected) => {
    expect(shown(editedAgenda(present, wanted, counting()))).toEqual(expected)
  })
})
