import type { IsoDate } from '@lotse/calendar'
import type { CredentialInput } from '@lotse/contract'
import type { Secret } from '../platform/secret.ts'
import { readCertificate } from './certificate.ts'
import { seal, unseal } from './seal.ts'
import type { ConnectionRow, Place } from './store.ts'

/** The columns that a credential fills. The text itself goes in encrypted and is never shown again. */
export type StoredCredential = Pick<
  ConnectionRow,
  'credentialKind' | 'credential' | 'credentialSetAt' | 'credentialExpiresOn' | 'thumbprint'
>

/** Checks a credential and encrypts it for its row. Throws `input-not-valid` where a certificate cannot be used. */
export function sealCredential(
  secret: Secret,
  place: Place,
  input: CredentialInput,
  { now, today }: { readonly now: Date; readonly today: IsoDate },
): StoredCredential {
  const sealed = (text: string) => seal(secret, text, rowOf(place))
  if (input.kind === 'secret')
    return {
      credentialKind: 'secret',
      credential: sealed(input.secret),
      credentialSetAt: now,
      credentialExpiresOn: input.expiresOn,
      thumbprint: null,
    }
  const { expiresOn, thumbprint } = readCertificate(input.pem, today)
  return {
    credentialKind: 'certificate',
    credential: sealed(input.pem),
    credentialSetAt: now,
    credentialExpiresOn: expiresOn,
    thumbprint,
  }
}

/** The credential of a connection; null where the installation's key is another one now. */
export function credentialOf(secret: Secret, row: Place & Pick<ConnectionRow, 'credential'>): string | null {
  return unseal(secret, row.credential, rowOf(row))
}

const rowOf = ({ customerId, tenantId }: Place): string => `${customerId} ${tenantId}`
