import type { Confirmation } from '@lotse/playbook'
import { Problem } from '../platform/http/problem.ts'
import { CONFIRMED_TASK } from '../remediation/look-up.ts'
import type { Known } from './facts.ts'

interface Wish {
  readonly status?: string | undefined
  readonly confirmation?: Confirmation | undefined
}

/**
 * The customer's word with which a task is completed: where there is a checklist, the one given on the list counts and
 * nothing that is typed at the task. (engagement.md §2 step 5) Problem: `rule-refused` where the list is not confirmed.
 */
export function confirmationFor({ checklist }: Known, taskId: string, wish: Wish): Confirmation | undefined {
  if (checklist === null || taskId !== CONFIRMED_TASK) return wish.confirmation
  if (wish.status === 'complete' && checklist.confirmation === null) throw notConfirmed()
  return checklist.confirmation ?? undefined
}

const notConfirmed = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Der Kunde hat die Checkliste noch nicht bestätigt. Das geschieht auf der Seite „Vorbereitung“ unter „Ablauf“.',
      en: 'The customer has not confirmed the checklist yet. That is done on the page "Remediation" under "Way".',
    },
  })
