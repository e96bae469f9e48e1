import type { ExpertAgreement, ExpertClosing, ExpertRejectionId, ExpertRequestStepId } from '@lotse/playbook'

/** A step as somebody wants to take it, with what they say to it. */
export interface StepWish {
  readonly step: ExpertRequestStepId
  readonly words: string
  readonly rejection: ExpertRejectionId | null
  readonly personId: string | null
  readonly agreement: ExpertAgreement | null
  readonly closing: ExpertClosing | null
}
