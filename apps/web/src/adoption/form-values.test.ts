import { describe, expect, it } from 'vitest'
import { bodyOf, type EntryField, type FieldKind, sentOf, textOf, textsOf } from './form-values.ts'

describe('what a form holds and what is sent', () => {
  const both: [FieldKind, unknown, string][] = [
    ['line', 'Vertrieb', 'Vertrieb'],
    ['line', null, ''],
    ['number', 120, '120'],
    ['number', 2.5, '2.5'],
    ['number', null, ''],
    ['day', '2027-03-01', '2027-03-01'],
    ['yes', true, 'yes'],
    ['yes', false, ''],
    ['many', ['look', 'outlook'], 'look outlook'],
    ['many', [], ''],
    ['lines', ['Eins zwei', 'Drei'], 'Eins zwei\nDrei'],
    ['languages', ['de', 'pt-BR'], 'de, pt-BR'],
  ]
  it.each(both)('%s: %j is %j', (kind, value, text) => {
    expect(textOf(kind, value)).toBe(text)
    expect(sentOf(kind, text)).toEqual(value)
  })

  it.each([
    ['number', '2,5', 2.5],
    ['number', 'viele', 'viele'],
    ['languages', 'de en; fr', ['de', 'en', 'fr']],
    ['lines', ' a \n\n b ', ['a', 'b']],
    ['prose', '  ', null],
  ] satisfies [FieldKind, string, unknown][])('%s: what people type as %j becomes %j', (kind, text, value) =>
    expect(sentOf(kind, text)).toEqual(value),
  )

  it('goes over all fields, with nothing where there is no entry', () => {
    const fields: EntryField[] = [
      { name: 'name', kind: 'line', label: 'Name' },
      { name: 'changes', kind: 'many', label: 'Was' },
    ]
    expect(textsOf(fields, null)).toEqual({ name: '', changes: '' })
    expect(bodyOf(fields, textsOf(fields, { name: 'X', changes: ['a'], id: '1' }))).toEqual({
      name: 'X',
      changes: ['a'],
    })
  })
})
