import { readCount } from '../ui/form/whole-number.ts'

/** Flag and seats as a form holds them; empty text means "not said". */
export interface EnterpriseValues {
  readonly enterpriseLevel: string
  readonly seats: string
}

export const noEnterprise: EnterpriseValues = { enterpriseLevel: '', seats: '' }

/** What the API takes. Seats that are no count are undefined: the form has to say so. */
export function enterpriseOf({ enterpriseLevel, seats }: EnterpriseValues): {
  readonly enterpriseLevel: number | null
  readonly seats: number | null | undefined
} {
  return { enterpriseLevel: enterpriseLevel === '' ? null : Number(enterpriseLevel), seats: readCount(seats) }
}
