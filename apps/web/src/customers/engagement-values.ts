import type { Scenario } from '@lotse/contract'
import type { OriginId } from '@lotse/playbook'
import { type EnterpriseValues, noEnterprise } from './enterprise-values.ts'

/** What a form asks about a new engagement; empty text means "not said". */
export interface EngagementValues extends EnterpriseValues {
  readonly scenario: Scenario | ''
  readonly origin: OriginId | ''
  readonly manager: string
  readonly engineer: string
}

/** Whoever begins it usually works on it. */
export const firstEngagementValues = (selfId: string): EngagementValues => ({
  scenario: '',
  origin: '',
  manager: selfId,
  engineer: selfId,
  ...noEnterprise,
})

/** What the API takes of them; flag and seats are read by the form, which can say what is wrong with them. */
export const engagementInput = ({ scenario, origin, manager, engineer }: EngagementValues) => ({
  workload: 'apps' as const,
  scenario: scenario === '' ? null : scenario,
  origin: origin === '' ? null : origin,
  manager: manager === '' ? null : manager,
  engineer: engineer === '' ? null : engineer,
  usageStatus: null,
})
