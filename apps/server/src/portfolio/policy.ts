import type { Actor } from '../platform/access/actor.ts'
import { hasOrganisationRole, isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the portfolio (engagement.md §4; architecture, "Organisation"). */

/** Staff read the whole portfolio. */
export const mayReadPortfolio = isStaff

/** Everybody of the staff keeps views, and makes tags and groups, which are common words. */
export const mayKeepViews = isStaff
export const mayCreateLabel = isStaff

/** Opens the door to acts on many customers; what may be done to a single one is asked behind it, for each. */
export const mayActOnMany = isStaff

const keepsOrder = hasOrganisationRole('administrator', 'RM')

/** A tag or group that others may use already is changed by whoever made it, or by those who keep order. */
export const mayChangeLabel = (actor: Actor, createdBy: string): boolean =>
  actor.personId === createdBy || keepsOrder(actor, {})

/** A view belongs to whoever made it; a shared one can also be put right by an administrator. */
export const mayChangeView = (actor: Actor, view: { readonly ownerId: string; readonly shared: boolean }): boolean =>
  actor.personId === view.ownerId || (view.shared && isAdministrator(actor, {}))

/** An act is undone by whoever did it. */
export const mayUndo = (actor: Actor, doneBy: string): boolean => actor.personId === doneBy
