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
  /** Whether the monthly report ever came. */
  readonly hasCome: boolean
  /** Whether the import refused something of the newest reading, or could not use it. */
  readonly isRefused: boolean
}

/**
 * How a connection stands, the most pressing first: a credential at its end, no figures, figures that the import cannot
 * use, a credential near its end, concealed names, all well. Where the cloud never had such a report it is not failing:
 * there is nothing to wait for. Somebody may have typed a wrong day of expiry: a sign-in after it proves that.
 */
export function stateOf(known: Known): ConnectionState {
  const { today, failingSince, credentialExpiresOn: expiry, answers, hasCome, isRefused } = known
  const monthly = answers.find(({ source }) => source === MONTHLY)
  const came = monthly !== undefined && isGood(monthly) ? monthly : null
  if (expiry !== null && expiry < today && !(came !== null && came.at.slice(0, 10) > expiry)) return 'expired'
  if (monthly === undefined) return 'connecting'
  if (monthly.answer === 'notHere' && !hasCome) return 'noReports'
  if (came === null) return 'failing'
  if (failingSince !== null) return 'recovering'
  if (isRefused) return 'notImported'
  if (expiry !== null && expiry >= today && expiry <= addDays(today, WARNING_DAYS)) return 'expiring'
  return concealedIn(answers) === true ? 'concealed' : 'fine'
}

const isGood = ({ answer }: SourceAnswer): boolean => answer === 'ok' || answer === 'unchanged'

/** Whether names are concealed: what the report itself shows, else what the tenant's setting says. */
export function concealedIn(answers: readonly SourceAnswer[]): boolean | null {
  const of = (source: SourceAnswer['source']) => answers.find((one) => one.source === source)?.concealed ?? null
  return of(MONTHLY) ?? of('reportSettings')
}
