import type { IsoDate } from '@lotse/calendar'
import type {
  CaseOutcome,
  CaseTrigger,
  Cause,
  CompatCaseChange,
  ExpertRequestFields,
  L2,
  ReferralChange,
} from '@lotse/contract'
import type { ExpertAgreement, OpeningAnswers, ReferralNeedId, StepKey, StepState, TryOutcomeId } from '@lotse/playbook'
import type { StaffSlug } from './staff.ts'

/** Somebody of the team did it on a day. */
type Done = { readonly on: IsoDate; readonly by: StaffSlug }

/** What happened to get a customer moving again. A customer of the sample has one case, so events mean that one. */
export type AccelerationEvent =
  | (Done & {
      readonly kind: 'caseOpened'
      readonly trigger: CaseTrigger
      readonly answers: OpeningAnswers
      readonly cause: Cause
      readonly reason: string
    })
  | (Done & { readonly kind: 'stallPostponed'; readonly until: IsoDate; readonly reason: string })
  | (Done & SampleStep)
  | (Done & { readonly kind: 'effort'; readonly words: string })
  | (Done & SampleAction)
  | (Done & { readonly kind: 'actionDone'; readonly words: string })
  | (Done & { readonly kind: 'reviewPlanned'; readonly day: IsoDate; readonly at: string; readonly timeZone: string })
  | (Done & {
      readonly kind: 'caseBlocked'
      readonly barrier: string
      readonly l2: L2
      readonly owner: string
      readonly unblockOn: IsoDate
      readonly nextAction: string
      readonly nextActionDate: IsoDate
    })
  | (Done & { readonly kind: 'caseClosed'; readonly outcome: Exclude<CaseOutcome, 'blocked'>; readonly words: string })
  | (Done & { readonly kind: 'expertAsked'; readonly form: ExpertRequestFields })
  | (Done & { readonly kind: 'expertHelps'; readonly words: string; readonly agreement: ExpertAgreement })
  | (Done & SampleReferral)
  | (Done & { readonly kind: 'referralSent' })
  | (Done & SampleCompatCase)
  | (Done & { readonly kind: 'compatAnswered'; readonly words: string })
  | (Done & { readonly kind: 'messageSent'; readonly text: string })
  | (Done & { readonly kind: 'messageAnswered'; readonly from: string; readonly words: string })
  | (Done & SampleTry)
  | (Done & SampleInsight)

export type SampleStep = {
  readonly kind: 'caseStep'
  readonly cause: Cause
  readonly key: StepKey
  readonly state?: StepState
  readonly note?: string
  readonly person?: StaffSlug
  readonly dueOn?: IsoDate
  readonly approved?: boolean
}

/** Agreed with one of the team or a contact by name. */
type SampleAction = {
  readonly kind: 'agreed'
  readonly words: string
  readonly who: StaffSlug | { readonly contact: string }
  readonly dueOn: IsoDate
  readonly shared: boolean
}

/** A partner referral that a contact of the customer consented to on the same day. */
type SampleReferral = {
  readonly kind: 'referred'
  readonly need: ReferralNeedId
  readonly consentBy: string
  readonly fields: Omit<ReferralChange, 'need' | 'contactId' | 'consentBy'>
}

/** A compatibility case that was prepared and submitted on the same day. */
type SampleCompatCase = {
  readonly kind: 'compatSubmitted'
  readonly number: string
  readonly consentBy: string
  readonly fields: Omit<CompatCaseChange, 'product' | 'contactId' | 'consentBy'> & { readonly product: string }
}

/** `solution` by its English title. */
type SampleTry = {
  readonly kind: 'solutionTried'
  readonly solution: string
  readonly outcome: Exclude<TryOutcomeId, 'noneFits'>
  readonly words: string
  readonly search: string
}

/** A lack in the product that was reported to the vendor and holds up some seats here. */
type SampleInsight = {
  readonly kind: 'insightReported'
  readonly externalId: string
  readonly title: string
  readonly product: string
  readonly description: string
  readonly seats: number
  readonly words: string
}
