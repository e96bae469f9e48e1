import { expect, it } from 'vitest'
import { cardHeight } from './card.ts'

it.each([
  [['name'], 66],
  [['name', 'state'], 108],
  [['name', 'state', 'growth'], 108],
  [['name', 'state', 'growth', 'rate'], 150],
  [['name', 'next'], 127],
] as const)('a card with %j is %i pixels high', (columns, height) => expect(cardHeight(columns)).toBe(height))
