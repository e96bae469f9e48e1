import type { Openable } from '../engagements/search.ts'

/** The dialogs about entitlement records, forecast and key data that may lie open over an engagement's pages. */
const abouts = ['status', 'divide', 'propose', 'decline', 'reject', 'forecast', 'keyData'] as const
export type StatusAbout = (typeof abouts)[number]

export function isAboutStatus(open: Openable | undefined): open is StatusAbout {
  return abouts.some((about) => about === open)
}
