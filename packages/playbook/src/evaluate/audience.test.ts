import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { forAudience } from '../playbook/audience.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf } from '../testing/facts.ts'
import { evaluationForCustomer } from './audience.ts'
import { evaluate } from './evaluate.ts'
import type { ActionKind, NextAction } from './result.ts'

const now = isoDate('2026-11-22')
const whole = evaluate(standaloneApps, factsOf({}), now)
const resolved = standaloneApps.tasks.find(({ completion }) => completion === 'checklistResolved')?.id ?? ''
const broad = standaloneApps.tasks.find(({ completion }) => completion === 'broadRollout')?.id ?? ''

const words = { de: 'Worte', en: 'Words' }
const action = (kind: ActionKind, target: NextAction['target']): NextAction => ({
  key: kind,
  kind,
  title: words,
  reason: words,
  due: null,
  urgency: 'soon',
  role: 'FM',
  target,
})
const seenOf = (kind: ActionKind, target: NextAction['target']) =>
  evaluationForCustomer({ ...whole, nextActions: [action(kind, target)] }, standaloneApps).nextActions.length === 1
const foundOf = (rule: string, taskId: string) =>
  evaluationForCustomer(
    { ...whole, findings: [{ key: rule, rule, severity: 'alarm', text: words, target: { page: 'task', taskId } }] },
    standaloneApps,
  ).findings.length === 1

describe('what people of the customer see of an evaluation', () => {
  it.each<[ActionKind, NextAction['target'], boolean]>([
    ['doTask', { page: 'task', taskId: resolved }, true],
    ['doTask', { page: 'task', taskId: broad }, false],
    ['doTask', { page: 'task', taskId: 'unknown' }, false],
    ['nameContact', { page: 'contacts' }, true],
    ['followNextAction', { page: 'status', recordId: 'record-1' }, false],
    ['completeRecord', { page: 'status', recordId: 'record-1' }, false],
    ['writeNote', { page: 'notes' }, false],
    ['answerProposal', { page: 'status', recordId: 'record-1' }, false],
  ])('%s at %j: %s', (kind, target, seen) => expect(seenOf(kind, target)).toBe(seen))

  it.each<[string, string, boolean]>([
    ['task', resolved, true],
    ['task', broad, false],
    ['doubtful-task', resolved, false],
    ['disputed-answer', resolved, false],
    ['record-incomplete', resolved, false],
  ])('a finding of %s about %s: %s', (rule, taskId, seen) => expect(foundOf(rule, taskId)).toBe(seen))

  it('leaves out demanded data, done, and what the playbook keeps for the team', () => {
    const seen = evaluationForCustomer(whole, standaloneApps)
    const shown = forAudience(standaloneApps, 'customer')
    expect(seen).toMatchObject({ completeness: [], done: null })
    expect(seen.gates).toEqual(whole.gates.map(({ id, state }) => ({ id, state, conditions: [] })))
    expect(whole.gates.every(({ conditions }) => conditions.length > 0)).toBe(true)
    expect(seen.activities.map(({ activityId }) => activityId)).toEqual(shown.activities.map(({ id }) => id))
    expect(seen.tasks.map(({ taskId }) => taskId)).toEqual(shown.tasks.map(({ id }) => id))
    expect(seen.activities.length).toBeLessThan(whole.activities.length)
  })
})
