import { describe, expect, it } from 'vitest'
import { type DeliveryFacts, nothingKnown } from '../evaluate/facts.ts'
import { taskOf } from '../playbook/lookup.ts'
import { standaloneApps } from '../playbook/standalone-apps/index.ts'
import { factsOf, taskOfStatus, today } from '../testing/facts.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import type { TaskStatusId } from '../vocabulary/task-status.ts'
import { decideRevokeSkip, decideSkip, type SkipWish } from './skip.ts'

const evidence = 'Im Vorprojekt vollständig behandelt'

type Case = {
  readonly when: string
  readonly task: string
  readonly wish?: Partial<SkipWish>
  readonly roles?: readonly RoleId[]
  readonly from?: TaskStatusId
  readonly delivery?: Partial<DeliveryFacts>
  readonly de: string
  readonly en: string
}

const refused: readonly Case[] = [
  {
    when: 'the manager skips an engineer’s task',
    task: '3080',
    roles: ['FM'],
    de: '3080 Analyse-Workshop: Überspringen darf nur, wer diese Rolle hat: Technik (FE).',
    en: '3080 Assessment workshop: skipping is only for this role: Engineer (FE).',
  },
  {
    when: 'the engineer skips a manager’s task',
    task: '3738',
    roles: ['FE'],
    de: '3738 Nutzenpräsentation: Überspringen darf nur, wer diese Rolle hat: Engagement-Leitung (FM).',
    en: '3738 Pitch / business value presentation: skipping is only for this role: Engagement manager (FM).',
  },
  {
    when: 'the customer skips',
    task: '3190',
    roles: ['customerAdmin'],
    de: '3190 Kunde hat alle Punkte geprüft und behoben: Überspringen darf nur, wer diese Rolle hat: Technik (FE).',
    en: '3190 Customer reviewed and resolved every item: skipping is only for this role: Engineer (FE).',
  },
  {
    when: 'a guest skips',
    task: '3080',
    roles: ['guest'],
    de: '3080 Analyse-Workshop: Überspringen darf nur, wer diese Rolle hat: Technik (FE).',
    en: '3080 Assessment workshop: skipping is only for this role: Engineer (FE).',
  },
  {
    when: 'the task is complete',
    task: '3080',
    from: 'complete',
    de: 'Die Aufgabe ist bereits erledigt oder übersprungen; überspringen lässt sich nur, was offen ist.',
    en: 'The task is already complete or skipped; only what is open can be skipped.',
  },
  {
    when: 'the task is skipped already',
    task: '3080',
    from: 'notRequired',
    de: 'Die Aufgabe ist bereits erledigt oder übersprungen; überspringen lässt sich nur, was offen ist.',
    en: 'The task is already complete or skipped; only what is open can be skipped.',
  },
  {
    when: 'there is no evidence',
    task: '3080',
    wish: { evidence: '' },
    de: 'Überspringen verlangt einen Nachweis: Schreiben Sie mindestens 20 Zeichen (jetzt 0), oder hängen Sie eine Datei an.',
    en: 'Skipping demands evidence: write at least 20 characters (now 0), or attach a file.',
  },
  {
    when: 'the evidence is a character short',
    task: '3080',
    wish: { evidence: 'x'.repeat(19) },
    de: 'Überspringen verlangt einen Nachweis: Schreiben Sie mindestens 20 Zeichen (jetzt 19), oder hängen Sie eine Datei an.',
    en: 'Skipping demands evidence: write at least 20 characters (now 19), or attach a file.',
  },
  {
    when: 'an item is open',
    task: '3190',
    delivery: { openChecklistItems: 1 },
    de: 'Auf der Checkliste ist noch 1 Punkt offen; solange lässt sich 3190 Kunde hat alle Punkte geprüft und behoben nicht überspringen.',
    en: '1 item of the checklist is open; until then 3190 Customer reviewed and resolved every item cannot be skipped.',
  },
  {
    when: 'items are open',
    task: '3190',
    delivery: { openChecklistItems: 4 },
    de: 'Auf der Checkliste sind noch 4 Punkte offen; solange lässt sich 3190 Kunde hat alle Punkte geprüft und behoben nicht überspringen.',
    en: '4 items of the checklist are open; until then 3190 Customer reviewed and resolved every item cannot be skipped.',
  },
  {
    when: 'nobody knows whether an item is open',
    task: '3190',
    de: 'Ob die Checkliste offene Punkte hat, ist nicht erfasst; darum lässt sich 3190 Kunde hat alle Punkte geprüft und behoben nicht überspringen. Mit der Bestätigung des Kunden lässt sie sich erledigt melden.',
    en: 'Whether the checklist has open items is not recorded, so 3190 Customer reviewed and resolved every item cannot be skipped. With the customer’s confirmation it can be completed.',
  },
  {
    when: 'not applicable, without a questionnaire',
    task: '3070',
    wish: { reason: 'notApplicable' },
    de: '„Nicht zutreffend“ gilt nur, wenn der Fragebogen das Thema außerhalb des Umfangs gestellt hat; ein beantworteter Fragebogen ist nicht erfasst. Wählen Sie einen anderen Grund.',
    en: '“Not applicable” holds only where the questionnaire put the topic out of scope; no answered questionnaire is recorded. Choose another reason.',
  },
  {
    when: 'not applicable, but in scope',
    task: '3070',
    wish: { reason: 'notApplicable' },
    delivery: { tasksOutOfScope: ['1247'] },
    de: 'Nach dem Fragebogen gehört das Thema zum Umfang; wählen Sie einen anderen Grund oder ändern Sie den Fragebogen.',
    en: 'By the questionnaire the topic is in scope; choose another reason or change the questionnaire.',
  },
]

const allowed: readonly Omit<Case, 'de' | 'en'>[] = [
  { when: 'fully covered', task: '3080', wish: { reason: 'fullyCovered' } },
  { when: 'fully remediated', task: '3080', wish: { reason: 'fullyRemediated' } },
  {
    when: 'not applicable and out of scope',
    task: '3070',
    wish: { reason: 'notApplicable' },
    delivery: { tasksOutOfScope: ['3070'] },
  },
  { when: 'a file is the evidence', task: '3080', wish: { evidence: '', evidenceFiles: 1 } },
  { when: 'evidence of 20 characters', task: '3080', wish: { evidence: 'x'.repeat(20) } },
  { when: 'no item is open', task: '3190', delivery: { openChecklistItems: 0 } },
  { when: 'the work was begun', task: '3080', from: 'inProgress' },
  { when: 'the task was cancelled', task: '3080', from: 'cancelled' },
  { when: 'the manager skips her own', task: '3738', roles: ['FM'] },
]

function decide({ task, wish, roles = ['FM', 'FE'], from = 'notStarted', delivery }: Omit<Case, 'de' | 'en'>) {
  const actor = { roles }
  return decideSkip(
    taskOf(standaloneApps, task),
    taskOfStatus(task, from),
    { reason: 'fullyCovered', evidence, actor, today, ...wish },
    factsOf({ delivery: { ...nothingKnown, ...delivery } }),
  )
}

describe('PB45 what a person reads who may not skip', () => {
  it.each(refused)('$when', (given) =>
    expect(decide(given)).toMatchObject({ ok: false, message: { de: given.de, en: given.en } }),
  )
  it.each(allowed)('allowed: $when', (given) =>
    expect(decide(given)).toMatchObject({ ok: true, next: { status: 'notRequired' } }),
  )
})

describe('PB47 what a person reads who may not take a skip back', () => {
  const task = taskOf(standaloneApps, '3080')
  it.each<[string, RoleId, string, string]>([
    [
      'there is no skip',
      'FE',
      '3080 Analyse-Workshop ist nicht übersprungen; es gibt nichts zurückzunehmen.',
      '3080 Assessment workshop is not skipped; there is nothing to take back.',
    ],
    [
      'it is another role’s',
      'FM',
      '3080 Analyse-Workshop: Das Überspringen zurücknehmen darf nur, wer diese Rolle hat: Technik (FE).',
      '3080 Assessment workshop: taking the skip back is only for this role: Engineer (FE).',
    ],
    [
      'it is a customer',
      'customerPm',
      '3080 Analyse-Workshop: Das Überspringen zurücknehmen darf nur, wer diese Rolle hat: Technik (FE).',
      '3080 Assessment workshop: taking the skip back is only for this role: Engineer (FE).',
    ],
  ])('%s', (_when, role, german, english) =>
    expect(decideRevokeSkip(task, taskOfStatus('3080', 'inProgress'), { roles: [role] })).toMatchObject({
      ok: false,
      message: { de: german, en: english },
    }),
  )
  it.each(['notStarted', 'inProgress', 'paused', 'cancelled'] as const)('allowed: back to %s', (from) => {
    const skipped = decide({ when: '', task: '3080', from })
    if (!skipped.ok) throw new Error(skipped.refused)
    expect(decideRevokeSkip(task, skipped.next, { roles: ['FE'] })).toEqual({
      ok: true,
      next: taskOfStatus('3080', from),
    })
  })
})
