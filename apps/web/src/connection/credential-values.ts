import type { IsoDate } from '@lotse/calendar'
import type { CredentialInput } from '@lotse/contract'

/** What a form asks about a credential; only the fields of the chosen kind count. */
export interface CredentialValues {
  readonly kind: 'secret' | 'certificate'
  readonly secret: string
  readonly expiresOn: string
  readonly pem: string
}

export const noCredential: CredentialValues = { kind: 'secret', secret: '', expiresOn: '', pem: '' }

/** What the API takes of it. */
export function credentialInput({ kind, secret, expiresOn, pem }: CredentialValues): CredentialInput {
  if (kind === 'certificate') return { kind, pem }
  return { kind, secret: secret.trim(), expiresOn: expiresOn === '' ? null : (expiresOn as IsoDate) }
}

/** Portals show ids in capitals, and people copy them with blanks or braces around. */
export const idOf = (text: string): string => text.replace(/[\s{}]/g, '').toLowerCase()
