import type { CustomerListOutcome, CustomerListRow, FieldError } from '@lotse/contract'
import { interpretRow, type ListedCustomer } from './interpret-row.ts'
import type { KnownCustomer } from './store.ts'

/** A row with what shall become of it. */
export type Planned =
  | {
      readonly outcome: 'create'
      readonly customer: ListedCustomer
      readonly manager: string | null
      readonly engineer: string | null
    }
  | { readonly outcome: 'exists'; readonly line: number; readonly name: string; readonly customerId: string | null }
  | {
      readonly outcome: 'rejected'
      readonly line: number
      readonly name: string
      readonly errors: readonly FieldError[]
    }

export interface Around {
  readonly known: readonly KnownCustomer[]
  /** Ids of people by e-mail address in lower case. */
  readonly staff: ReadonlyMap<string, string>
}

/**
 * Decides for each row what becomes of it. A customer is recognised by its directory id, else its domain, else its name
 * and city; whoever comes twice in the list is created once.
 */
export function planRows(rows: readonly CustomerListRow[], { known, staff }: Around): Planned[] {
  const taken = new Map<string, string | null>(
    known.flatMap(({ customerId, ...customer }) => marksOfKnown(customer).map((mark) => [mark, customerId] as const)),
  )
  return rows.map((row) => {
    const about = { line: row.line, name: row.name }
    const understood = interpretRow(row)
    if (!understood.ok) return { outcome: 'rejected', ...about, errors: understood.errors }
    const { customer } = understood
    const strangers = (['manager', 'engineer'] as const).filter(
      (role) => customer[role] !== null && !staff.has(customer[role]),
    )
    if (strangers.length > 0)
      return {
        outcome: 'rejected',
        ...about,
        errors: strangers.map((role) => noSuchPerson(role, customer[role] ?? '')),
      }
    const marks = marksOf(customer)
    const found = marks.find((mark) => taken.has(mark))
    if (found !== undefined) return { outcome: 'exists', ...about, customerId: taken.get(found) ?? null }
    for (const mark of marks) taken.set(mark, null)
    return {
      outcome: 'create',
      customer,
      manager: idOf(staff, customer.manager),
      engineer: idOf(staff, customer.engineer),
    }
  })
}

/** What the person is told about a planned row. */
export function outcomeOf(planned: Planned): CustomerListOutcome {
  switch (planned.outcome) {
    case 'create':
      return { ...aboutOf(planned.customer), outcome: 'create', customerId: null, errors: [] }
    case 'exists':
      return { ...aboutOf(planned), outcome: 'exists', customerId: planned.customerId, errors: [] }
    case 'rejected':
      return { ...aboutOf(planned), outcome: 'rejected', customerId: null, errors: [...planned.errors] }
  }
}

const aboutOf = ({ line, name }: { readonly line: number; readonly name: string }) => ({ line, name })

const idOf = (staff: ReadonlyMap<string, string>, email: string | null) =>
  email === null ? null : (staff.get(email) ?? null)

function noSuchPerson(field: 'manager' | 'engineer', email: string): FieldError {
  return {
    field,
    code: 'unknown',
    message: {
      de: `Niemand im Team meldet sich mit ${email} an. Laden Sie die Person erst ein.`,
      en: `Nobody of the team signs in with ${email}. Invite them first.`,
    },
  }
}

function marksOf({ name, city, tenant }: ListedCustomer): string[] {
  if (tenant.directoryId !== null) return [`directory ${tenant.directoryId}`, named(name, city)]
  if (tenant.primaryDomain !== null) return [`domain ${tenant.primaryDomain}`, named(name, city)]
  return [named(name, city)]
}

function marksOfKnown({ name, city, domains, directoryIds }: Omit<KnownCustomer, 'customerId'>): string[] {
  return [
    ...directoryIds.map((id) => `directory ${id}`),
    ...domains.map((domain) => `domain ${domain.toLowerCase()}`),
    named(name, city),
  ]
}

const named = (name: string, city: string | null) => `name ${name.toLowerCase()} in ${city?.toLowerCase() ?? ''}`
