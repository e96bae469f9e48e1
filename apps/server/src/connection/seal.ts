import { sealText, unsealText } from '../platform/seal.ts'
import type { Secret } from '../platform/secret.ts'

const purpose = 'credentials of Microsoft Graph'

/** Encrypts a credential for its row. */
export const seal = (secret: Secret, text: string, row: string): Buffer => sealText(secret, text, { purpose, row })

/** The credential again; null where the installation has another key now, or the row is another one. */
export const unseal = (secret: Secret, sealed: Uint8Array, row: string): string | null =>
  unsealText(secret, sealed, { purpose, row })
