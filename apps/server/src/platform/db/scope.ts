/** The id of a customer (uuid). The brand keeps other ids from being used as a scope by mistake. */
export type CustomerId = string & { readonly __brand: 'CustomerId' }

/**
 * What a transaction may touch: the rows of one customer (read and write), or the whole portfolio (read only).
 *
 * The database holds this with row-level security (docs/decisions/0004-row-level-scope.md); there is no third way.
 */
export type Scope = { readonly customer: CustomerId } | 'portfolio'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The scope of what belongs to no customer: settings, staff, the organisation's own audit chain. */
export const ORGANISATION: CustomerId = customerId('00000000-0000-0000-0000-000000000000')

/** Turns a text into a customer id. Throws a RangeError when it is not a uuid in lower case. */
export function customerId(text: string): CustomerId {
  if (!isCustomerId(text)) throw new RangeError(`not a customer id (a uuid in lower case): ${JSON.stringify(text)}`)
  return text
}

/** The value of `app.customer` for a scope: the customer's id, or `*` for the portfolio. */
export function scopeSetting(scope: Scope): string {
  return scope === 'portfolio' ? '*' : customerId(scope.customer)
}

function isCustomerId(text: string): text is CustomerId {
  return UUID.test(text)
}
