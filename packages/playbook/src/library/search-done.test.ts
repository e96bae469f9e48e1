import { expect, it } from 'vitest'
import { searchIsProven, type TriedFact } from './search-done.ts'

const fact = (outcome: TriedFact['outcome'], words = '', isOrigin = false): TriedFact => ({ outcome, words, isOrigin })

it.each<[string, readonly TriedFact[], boolean]>([
  ['nothing', [], false],
  ['one that is only chosen', [fact('trying')], false],
  ['one that helped', [fact('trying'), fact('helped')], true],
  ['one that did not help', [fact('notHelped')], true],
  ['none fits, and why', [fact('noneFits', 'searched for RTD servers, none is about them')], true],
  ['one that was posted from here', [fact('helped', '', true)], false],
  ['none fits without words', [fact('noneFits', 'nichts gefunden')], false],
])('PB107 a search with %s: proven is %s', (_, tried, proven) => expect(searchIsProven(tried)).toBe(proven))
