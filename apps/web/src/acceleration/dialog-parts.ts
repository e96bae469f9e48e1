import { onDemand } from '../ui/on-demand.ts'

/** The forms over the tab; a button near one fetches it with `fetchedBy`. */
export const dialogParts = {
  OpenCase: onDemand(async () => (await import('./open/OpenCase.tsx')).OpenCase),
  AnswerAlert: onDemand(async () => (await import('./open/AnswerAlert.tsx')).AnswerAlert),
  DecideCause: onDemand(async () => (await import('./case/DecideCause.tsx')).DecideCause),
  ChangeStep: onDemand(async () => (await import('./case/ChangeStep.tsx')).ChangeStep),
  WriteEffort: onDemand(async () => (await import('./case/WriteEffort.tsx')).WriteEffort),
  AgreeAction: onDemand(async () => (await import('./case/AgreeAction.tsx')).AgreeAction),
  ProposeReview: onDemand(async () => (await import('./case/ProposeReview.tsx')).ProposeReview),
  BlockCase: onDemand(async () => (await import('./case/BlockCase.tsx')).BlockCase),
  NotHere: onDemand(async () => (await import('./NotHere.tsx')).NotHere),
  CloseCase: onDemand(async () => (await import('./case/CloseCase.tsx')).CloseCase),
}
