import { z } from 'zod'
import { fieldError } from './problems.ts'
import { act } from './route.ts'
import { id, text } from './shared.ts'

/**
 * Customers from a list that somebody keeps elsewhere. The caller reads the file and says which column is which; the
 * server takes the cells as they are written, understands both languages, and answers for every row.
 */

const tag = 'Customers'

const cell = text(500).default('')

export const customerListRow = z.object({
  line: z.int().positive().meta({ description: 'line of the file, to name it in answers' }),
  name: cell,
  city: cell,
  country: cell.meta({ description: 'ISO 3166 two-letter code' }),
  language: cell.meta({ description: 'de or en' }),
  tenant: cell.meta({ description: 'name of the tenant; empty: the customer’s name' }),
  domain: cell,
  directoryId: cell,
  cloud: cell,
  scenario: cell,
  manager: cell.meta({ description: 'e-mail address of the engagement manager (FM)' }),
  engineer: cell.meta({ description: 'e-mail address of the engineer (FE)' }),
})
export type CustomerListRow = z.infer<typeof customerListRow>
export type CustomerListField = Exclude<keyof CustomerListRow, 'line'>

/** What becomes of one row. `exists`: the customer is there already and stays as it is. */
export const customerListOutcome = z.object({
  line: z.int().positive(),
  name: z.string(),
  outcome: z.enum(['create', 'exists', 'rejected']),
  customerId: id.nullable().meta({ description: 'the customer that exists, or was created' }),
  errors: z.array(fieldError),
})
export type CustomerListOutcome = z.infer<typeof customerListOutcome>

/** What an import did; also the result of its job. */
export const customerListResult = z.object({
  create: z.int().nonnegative(),
  exists: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  rows: z.array(customerListOutcome),
})
export type CustomerListResult = z.infer<typeof customerListResult>

const rows = z.array(customerListRow).min(1).max(10_000)

export const customerList = {
  preview: act('/customer-list/preview', {
    summary: 'What an import of a customer list would do; changes nothing',
    tag,
    repeatable: false,
    input: { rows },
    output: customerListResult,
  }),
  import: act('/customer-list/import', {
    summary: 'Create the customers of a list that do not exist yet; every rejected row is reported',
    tag,
    input: { rows, fileName: text(200) },
    output: z.object({ jobId: id }),
  }),
}
