import { addDays, type IsoDate } from '@lotse/calendar'
import type { ConnectionState, SourceAnswer } from '@lotse/contract'
import { MONTHLY } from './sources.ts'

/** Secrets and certificates are told of so long before they end. */
export const WARNING_DAYS = 30

export interface Known {
  readonly today: IsoDate
  readonly failingSince: IsoDate | null
  readonly credentialExpiresOn: IsoDate | null
  readonly answers: readonly SourceAnswer[]
}

/**
 * How a connection stands, the most pressing first: a credential at its end, no figures, a credential near its end,
 * concealed names, all well. Where the cloud has no such report it is not failing: there is nothing to wait for.
 */
export function stateOf({ today, failingSince, credentialExpiresOn, answers }: Known): ConnectionState {
  const monthly = answers.find(({ source }) => source === MONTHLY)
  if (credentialExpiresOn !== null && credentialExpiresOn < today) return 'expired'
  if (monthly === undefined) return 'connecting'
  if (monthly.answer === 'notHere') return 'noReports'
  if (failingSince !== null || (monthly.answer !== 'ok' && monthly.answer !== 'unchanged')) return 'failing'
  if (credentialExpiresOn !== null && credentialExpiresOn <= addDays(today, WARNING_DAYS)) return 'expiring'
  return concealedIn(answers) === true ? 'concealed' : 'fine'
}

/** Whether names are concealed: what the report itself shows, else what the tenant's setting says. */
export function concealedIn(answers: readonly SourceAnswer[]): boolean | null {
  const of = (source: SourceAnswer['source']) => answers.find((one) => one.source === source)?.concealed ?? null
  return of(MONTHLY) ?? of('reportSettings')
}
