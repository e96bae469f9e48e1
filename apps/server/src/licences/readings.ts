import type { SubscribedSku } from '@lotse/usage'
import type { Dictionaries } from './packed-rows.ts'

/** What readings of licences keep besides the people in them. */

/** The attributes by which a tenant is cut into segments (usage.md §14). Titles and names would tell who somebody is. */
const ATTRIBUTES = ['department', 'office', 'city', 'country', 'usageLocation'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/**
 * Of each person of the directory: the licences as JSON, whether the account is enabled and a guest's, which named
 * patterns its name fits, and its attributes.
 */
export const DIRECTORY_COLUMNS = ['licences', 'account', 'patterns', ...ATTRIBUTES] as const
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number]

/** Of each person of an activation report: whether the Apps were ever activated. */
export const ACTIVATION_COLUMNS = ['activated'] as const

export interface Bodies {
  readonly directory: { readonly dictionaries: Dictionaries<DirectoryColumn> }
  readonly 'user-list': { readonly dictionaries: Dictionaries<DirectoryColumn> }
  readonly products: { readonly skus: readonly SubscribedSku[] }
  readonly plans: { readonly skus: readonly SubscribedSku[] }
  readonly 'product-list': { readonly products: readonly { readonly title: string; readonly total: number | null }[] }
  readonly activations: {
    readonly users: number
    readonly activated: number
    readonly dictionaries: Dictionaries<'activated'> | null
  }
  readonly 'activation-counts': { readonly assigned: number | null; readonly activated: number | null }
}
