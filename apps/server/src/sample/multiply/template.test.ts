import { expect, it } from 'vitest'
import { MARKS, marksIn, patternOf } from './template.ts'

const OWN = '01930000-0000-7000-8000-00000000000b'
const OTHER = '01930000-0000-7000-8000-00000000000c'
const pattern = patternOf({
  ids: new Set([OWN, '01930000-0000-7000-8000-00000000000a']),
  name: 'Adatum AG',
  domain: 'adatum.example',
})

const id = `${MARKS.id}-0000-7000-8000-000000000002`

it.each([
  ['an id of its own, by its place among them', OWN, id],
  ['nothing of others', OTHER, OTHER],
  ['ids inside JSON and lists', `{"a":"${OWN}","b":["${OTHER}"]}`, `{"a":"${id}","b":["${OTHER}"]}`],
  ['the name and the domain', 'Adatum AG <it@adatum.example>', `${MARKS.name} <it@${MARKS.domain}>`],
  ['nothing in other words', 'Adatum and more', 'Adatum and more'],
])('marks %s', (_, text, marked) => expect(pattern(text)).toBe(marked))

it('says which marks there are', () => {
  expect(marksIn(pattern(`${OWN} of Adatum AG`))).toEqual(['id', 'name'])
  expect(marksIn('plain')).toEqual([])
})

it('a mark replaced by eight digits is an id again', () => {
  expect(pattern(OWN).replace(MARKS.id, 'f0000001')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})
