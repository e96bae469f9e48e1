import type { LinkTarget } from '@lotse/contract'
import { expect, it } from 'vitest'
import { type About, aboutOf, addressOf } from './link-target.ts'

it.each<[string, LinkTarget, About | undefined, ReturnType<typeof addressOf>]>([
  ['usage has a page of its own', { page: 'usage' }, undefined, { page: '/usage', search: {} }],
  ['a task opens', { page: 'task', taskId: '3080' }, undefined, { page: '', search: { task: '3080' } }],
  [
    'the status opens',
    { page: 'status', recordId: 'x' },
    undefined,
    { page: '', search: { open: 'status', record: 'x' } },
  ],
  ['a note is begun', { page: 'notes' }, undefined, { page: '/notes', search: { open: 'note' } }],
  ['the team opens', { page: 'assignments' }, undefined, { page: '', search: { open: 'team' } }],
  ['the engagement is its page', { page: 'engagement' }, undefined, { page: '', search: {} }],
  ['meetings have a page', { page: 'meetings' }, undefined, { page: '/meetings', search: {} }],
  ['contacts have a page', { page: 'contacts' }, undefined, { page: '/contacts', search: {} }],
  ['decisions have a page', { page: 'decisions' }, undefined, { page: '/decisions', search: {} }],
  ['documents have a page', { page: 'documents' }, undefined, { page: '/documents', search: {} }],
  ['the checklist has a page', { page: 'remediation' }, undefined, { page: '/remediation', search: {} }],
  ['rings have a page', { page: 'rings' }, undefined, { page: '/rings', search: {} }],
  ['devices have a page', { page: 'devices' }, undefined, { page: '/devices', search: {} }],
  ['adoption has a page', { page: 'adoption' }, undefined, { page: '/adoption', search: {} }],
  ['acceleration has a page', { page: 'acceleration' }, undefined, { page: '/acceleration', search: {} }],
  ['segments lie behind usage', { page: 'segments' }, undefined, { page: '/usage/segments', search: {} }],
  ['the stated facts open', { page: 'delivery' }, undefined, { page: '', search: { open: 'delivery' } }],
  [
    'a question opens',
    { page: 'questions', questionId: 'pilot-go' },
    undefined,
    { page: '', search: { question: 'pilot-go' } },
  ],
  [
    'counts are divided anew',
    { page: 'status', recordId: null },
    'counts',
    { page: '/status', search: { open: 'divide' } },
  ],
  [
    'a forecast is renewed',
    { page: 'status', recordId: null },
    'forecast',
    { page: '/status', search: { open: 'forecast' } },
  ],
  ['what closing takes is on the page', { page: 'engagement' }, 'done', { page: '', search: {}, hash: 'done' }],
  ['its details open', { page: 'engagement' }, 'details', { page: '', search: { open: 'details' } }],
  ['its scenario opens', { page: 'engagement' }, 'scenario', { page: '', search: { open: 'scenario' } }],
  [
    'a request for an expert opens',
    { page: 'expertRequest', requestId: 'r' },
    undefined,
    { page: '/expert-requests', search: { request: 'r' } },
  ],
  [
    'a step of a case opens',
    { page: 'acceleration' },
    { step: 'technical.refer' },
    { page: '/acceleration', search: { step: 'technical.refer' } },
  ],
  ['a split waits on its page', { page: 'status', recordId: 'x' }, 'approval', { page: '/status', search: {} }],
])('%s', (_name, target, about, expected) => {
  expect(addressOf(target, about)).toEqual(expected)
})

it.each<[string, LinkTarget, About | undefined]>([
  ['correctCounts', { page: 'status', recordId: null }, 'counts'],
  ['approveSplit', { page: 'status', recordId: 'x' }, 'approval'],
  ['updateForecast', { page: 'status', recordId: null }, 'forecast'],
  ['completeRecord', { page: 'status', recordId: 'x' }, undefined],
  ['prepareClose', { page: 'engagement' }, 'done'],
  ['fillDataField', { page: 'engagement' }, 'scenario'],
  ['doTask', { page: 'task', taskId: '3080' }, undefined],
])('%s at %j is about %s', (name, target, about) => expect(aboutOf(name, target)).toBe(about))

const tab: LinkTarget = { page: 'acceleration' }
it.each<[string, string, About | undefined]>([
  ['openCase', 'acceleration-coming', { do: 'open' }],
  ['decideCause', 'acceleration-case:cause', { do: 'cause' }],
  ['recordEffort', 'acceleration-case:effort', { do: 'effort' }],
  ['acceleration-case', 'acceleration-case:effort', { do: 'effort' }],
  ['closeCase', 'acceleration-case:close', { do: 'close' }],
  ['closeCase', 'acceleration-case:block', { do: 'block' }],
  ['workStep', 'acceleration-case:step-technical-involveExpert', { step: 'technical.involveExpert' }],
  [
    'followAction',
    'acceleration-case:action-0199a2f0-0000-7000-8000-000000000001',
    {
      do: 'action',
      action: '0199a2f0-0000-7000-8000-000000000001',
    },
  ],
  // Three answers, or a discussion that may be planned already: the page shows what there is to choose.
  ['decideStall', 'stall:decide', undefined],
  ['discussStall', 'stall:discuss', undefined],
])('%s with %s is about %j', (name, key, about) => expect(aboutOf(name, tab, key)).toEqual(about))
