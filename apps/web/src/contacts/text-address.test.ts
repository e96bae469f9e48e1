import { describe, expect, it } from 'vitest'
import { addressOfText } from './text-address.ts'

describe('where a text that names somebody is opened', () => {
  it.each([
    ['note', '/notes', { note: 'x' }],
    ['meeting', '/meetings', { meeting: 'x' }],
    ['decision', '/decisions', { decision: 'x' }],
    ['document', '/documents', { document: 'x' }],
    ['task', '', { task: 'x' }],
    ['status', '/status', {}],
    ['adoption', '/adoption', { entry: 'x' }],
    ['communication', '/adoption', { part: 'plan' }],
  ] as const)('%s', (kind, page, search) =>
    expect(addressOfText({ kind, id: 'x', engagementId: 'e' })).toEqual({ page, search }),
  )

  it.each([
    ['solutionTry', '/solutions'],
    ['insightLink', '/insights'],
  ] as const)('%s: on a page of its own', (kind, page) =>
    expect(addressOfText({ kind, id: 'x', engagementId: 'e' })).toEqual({
      ...{ page, search: { engagement: 'e' }, isApart: true },
    }),
  )

  it.each([
    ['g.survey', { part: 'plan', message: 'g.survey' }],
    ['training.g.clinic', { part: 'training' }],
  ])('%s', (id, search) =>
    expect(addressOfText({ kind: 'communication', id, engagementId: 'e' }).search).toEqual(search),
  )
})
