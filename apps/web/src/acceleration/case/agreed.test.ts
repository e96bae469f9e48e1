import { expect, it } from 'vitest'
import { Problem } from '../../problem/problem.ts'
import { agreedOf, atWho, whoOf, withPresent } from './agreed.ts'

const values = { words: 'Call', who: '', dueOn: '2026-12-01', shared: 'yes' }

it.each([
  ['person:p', { personId: 'p', contactId: null }],
  ['contact:c', { personId: null, contactId: 'c' }],
  ['', { personId: null, contactId: null }],
])('%s says whose it is', (who, expected) => {
  expect(agreedOf({ ...values, who })).toEqual({ words: 'Call', dueOn: '2026-12-01', shared: true, ...expected })
  expect(
    whoOf({ person: expected.personId === null ? null : { id: 'p', name: 'P' }, contactId: expected.contactId }),
  ).toBe(who)
})

it('keeps whoever left in the list of their own action', () => {
  const list = [{ value: 'person:a', label: 'A' }]
  const action = { person: { id: 'p', name: 'Gone' }, contactId: null, who: 'Gone' }
  expect(withPresent(list, action)).toEqual([...list, { value: 'person:p', label: 'Gone' }])
  expect(withPresent(list, { person: null, contactId: null, who: '' })).toBe(list)
})

it('says at the one field what is wrong with the contact, and keeps the present state of a conflict', async () => {
  const errors = [{ field: 'body.contactId', code: 'unknown', message: 'No such contact' }]
  const parts = { code: 'input-not-valid', status: 422, title: 't', detail: 'd', errors, current: 1 } as const
  const refused = await atWho(Promise.reject(new Problem(parts))).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'input-not-valid', title: 't', current: 1, errors: [{ field: 'body.who' }] })
})
