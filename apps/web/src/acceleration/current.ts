import type { AccelerationCase, AccelerationView, CaseAction, CaseStep } from '@lotse/contract'

/** What the server sends where somebody was faster is how everything stands: here the part that a form is about. */

export const caseIn = (current: unknown): AccelerationCase | null => (current as AccelerationView).open

export const actionIn =
  (id: string) =>
  (current: unknown): CaseAction | null =>
    caseIn(current)?.actions.find((one) => one.id === id) ?? null

export const stepIn =
  ({ cause, key }: Pick<CaseStep, 'cause' | 'key'>) =>
  (current: unknown): CaseStep | null =>
    caseIn(current)?.steps.find((one) => one.cause === cause && one.key === key) ?? null
