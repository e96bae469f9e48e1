import { describe, expect, it } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

const people = [
  { id: 'ann', name: 'Ann Lee' },
  { id: 'ann-smith', name: 'Ann Lee-Smith' },
  { id: 'joerg', name: 'Jörg Übel' },
  { id: 'jan-1', name: 'Jan Voss' },
  { id: 'jan-2', name: 'Jan Voss' },
]

describe('who is mentioned', () => {
  it.each([
    ['nobody', 'Ann Lee was there', []],
    ['one', 'ask @Ann Lee, please', ['ann']],
    ['at the very end', 'ask @Ann Lee', ['ann']],
    ['the longer name', 'ask @Ann Lee-Smith', ['ann-smith']],
    ['not the beginning of another name', 'ask @Ann Leeward', []],
    ['in small letters, with umlauts', '@jörg übel: wann?', ['joerg']],
    ['everybody of that name', '@Jan Voss', ['jan-1', 'jan-2']],
    ['several, each once', '@Ann Lee and @Jörg Übel and @Ann Lee', ['ann', 'joerg']],
    ['inside Markdown', '**@Ann Lee**', ['ann']],
    ['not in an address', 'mail ann@lee.example', []],
  ])('%s', (_case, text, expected) => expect(mentionsIn(text, people)).toEqual(expected))
})
