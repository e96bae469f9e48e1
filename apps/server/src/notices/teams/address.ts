import type { Localised } from '@lotse/contract'
import { isInnerAddress } from '../../platform/outer-addresses.ts'

/**
 * Where workflows of Teams take messages: Power Automate, in its older and its newer form, and the older connectors. What
 * stands before belongs to Microsoft's customers.
 */
export const teamsHosts: readonly string[] = [
  'logic.azure.com',
  'logic.azure.us',
  'logic.azure.cn',
  'api.powerplatform.com',
  'api.powerplatform.us',
  'webhook.office.com',
]

type Checked = { readonly url: URL; readonly fault: null } | { readonly url: null; readonly fault: Localised }

/**
 * Whether Lotse may send to an address: over TLS, at the usual port, to a host of Microsoft's or one that an administrator
 * allowed, and never to an inner address. What its name leads to is looked at when it is sent to.
 * @param trusted hosts of this installation's surroundings, see `Services`
 */
export function checkAddress(text: string, allowed: readonly string[], trusted: ReadonlySet<string>): Checked {
  const url = URL.parse(text)
  if (url === null) return { url: null, fault: NO_ADDRESS }
  if (trusted.has(url.host.toLowerCase())) return { url, fault: null }
  const host = url.hostname.toLowerCase()
  if (url.protocol !== 'https:') return { url: null, fault: NO_TLS }
  if (url.username !== '' || url.password !== '' || url.port !== '') return { url: null, fault: NO_ADDRESS }
  if (isInnerAddress(host)) return { url: null, fault: INNER }
  if (!isKnown(host) && !allowed.includes(host)) return { url: null, fault: unknownHost(host) }
  return { url, fault: null }
}

const isKnown = (host: string): boolean => teamsHosts.some((known) => host.endsWith(`.${known}`))

const NO_ADDRESS: Localised = {
  de: 'Das ist keine Adresse eines Workflows. Kopieren Sie sie in Teams aus dem Workflow; sie beginnt mit https:// und enthält weder Benutzer noch Port.',
  en: 'This is no address of a workflow. Copy it from the workflow in Teams; it begins with https:// and has neither user nor port.',
}
const NO_TLS: Localised = {
  de: 'Die Adresse muss mit https:// beginnen: Wer sie mitliest, kann in Ihrem Kanal schreiben.',
  en: 'The address has to begin with https://: whoever reads it on the way can write in your channel.',
}
export const INNER: Localised = {
  de: 'Diese Adresse liegt in einem inneren Netz. Dorthin sendet Lotse nicht.',
  en: 'This address lies in an inner network. Lotse does not send there.',
}
const unknownHost = (host: string): Localised => ({
  de: `${host} gehört nicht zu den Adressen von Teams. Ist das richtig so, lässt eine Administratorin oder ein Administrator den Server in den Einstellungen zu.`,
  en: `${host} is none of the addresses of Teams. If that is right, an administrator allows the host in the settings.`,
})
