import type { Transaction } from '../platform/db/database.ts'
import { findSettings } from './store.ts'

/** Where completed checklists are sent; null where the organisation set no address. */
export async function trackingAddressOf(tx: Transaction): Promise<string | null> {
  return (await findSettings(tx)).trackingAddress
}

/** Whether every personal link needs a PIN that is told on another way. */
export async function linksNeedPin(tx: Transaction): Promise<boolean> {
  return (await findSettings(tx)).linkPin
}
