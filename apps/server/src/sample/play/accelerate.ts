import type { AccelerationEvent } from '../acceleration-events.ts'
import { agree, block, callReview, close, openTheCase, postponeStall, settle, tryEffort, workOnStep } from './case.ts'
import {
  askForExpert,
  hearAccountTeam,
  hearNoFix,
  letExpertHelp,
  refer,
  reportInsight,
  sendReferral,
  sendToAccountTeam,
  submitCompatCase,
  trySolution,
} from './help.ts'
import type { Stage } from './stage.ts'

/** Plays one event of the work that gets a customer moving again. */
export function accelerate(stage: Stage, event: AccelerationEvent): Promise<void> {
  switch (event.kind) {
    case 'caseOpened':
      return openTheCase(stage, event)
    case 'stallPostponed':
      return postponeStall(stage, event)
    case 'caseStep':
      return workOnStep(stage, event)
    case 'effort':
      return tryEffort(stage, event)
    case 'agreed':
      return agree(stage, event)
    case 'actionDone':
      return settle(stage, event)
    case 'reviewPlanned':
      return callReview(stage, event)
    case 'caseBlocked':
      return block(stage, event)
    case 'caseClosed':
      return close(stage, event)
    case 'expertAsked':
      return askForExpert(stage, event)
    case 'expertHelps':
      return letExpertHelp(stage, event)
    case 'referred':
      return refer(stage, event)
    case 'referralSent':
      return sendReferral(stage, event)
    case 'compatSubmitted':
      return submitCompatCase(stage, event)
    case 'compatAnswered':
      return hearNoFix(stage, event)
    case 'messageSent':
      return sendToAccountTeam(stage, event)
    case 'messageAnswered':
      return hearAccountTeam(stage, event)
    case 'solutionTried':
      return trySolution(stage, event)
    case 'insightReported':
      return reportInsight(stage, event)
  }
}
