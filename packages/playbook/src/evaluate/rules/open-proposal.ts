import { addDays } from '@lotse/calendar'
import { de, en } from '../../text/formats.ts'
import { reasons } from '../../vocabulary/reasons.ts'
import { usageStatuses } from '../../vocabulary/usage-status.ts'
import type { ProposalFact } from '../facts.ts'
import type { Rule } from '../rule.ts'

/** Days within which a proposal is to be answered. */
const DAYS_TO_ANSWER = 3

/** The engineer proposes another L1; the engagement manager confirms or declines (engagement.md §4). */
export const openProposal: Rule = {
  id: 'open-proposal',
  behaviour: 'PB39',
  source: 'L',
  evaluate: ({ facts, now }) => ({
    actions: facts.proposals.map((proposal) => {
      const due = addDays(proposal.proposedOn, DAYS_TO_ANSWER)
      return {
        about: proposal.recordId,
        kind: 'answerProposal',
        title: { de: 'Vorgeschlagenen Status beantworten', en: 'Answer the proposed status' },
        reason: {
          de: `Am ${de.date(proposal.proposedOn)} wurde „${status(proposal, 'de')}“ vorgeschlagen. Bestätigen Sie, oder lehnen Sie mit Begründung ab.`,
          en: `“${status(proposal, 'en')}” was proposed on ${en.date(proposal.proposedOn)}. Confirm it, or decline with a reason.`,
        },
        due,
        urgency: due < now ? 'overdue' : due === now ? 'today' : 'soon',
        role: 'FM',
        target: { page: 'status', recordId: proposal.recordId },
      }
    }),
  }),
}

function status({ l1, l2 }: ProposalFact, language: 'de' | 'en'): string {
  const words = [usageStatuses[l1].label, ...(l2 === null ? [] : [reasons[l2].label])]
  return words.map((label) => label[language]).join(' / ')
}
