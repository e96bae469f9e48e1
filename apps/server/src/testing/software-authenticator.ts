import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** A passkey in software (WebAuthn 3, ES256, no attestation), which tests can make misbehave. */
export interface SoftwareAuthenticator {
  readonly id: string
  /** The number of signatures it says it has made; 0 for an authenticator that does not count. */
  counter: number
  register(options: Options): Record<string, unknown>
  sign(options: Options): Record<string, unknown>
}

/** What the server hands out, as far as the authenticator looks at it. */
type Options = Readonly<Record<string, unknown>>

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

export function softwareAuthenticator(origin: string): SoftwareAuthenticator {
  const rpIdHash = createHash('sha256').update(new URL(origin).hostname).digest()
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const id = credential.toString('base64url')
  const envelope = (response: Record<string, string>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  const clientData = (type: string, { challenge }: Options) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (flags: number, counter: number) => {
    const tail = Buffer.alloc(5)
    tail.writeUInt8(flags, 0)
    tail.writeUInt32BE(counter, 1)
    return Buffer.concat([rpIdHash, tail])
  }

  return {
    id,
    counter: 0,
    register(options) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credential.length)
      const authData = Buffer.concat([
        authenticatorData(USER_PRESENT | USER_VERIFIED | HAS_CREDENTIAL, this.counter),
        Buffer.alloc(16),
        length,
        credential,
        coseKey(publicKey),
      ])
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', new Uint8Array(authData)],
        ]),
      )
      return envelope({
        clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
      })
    },
    sign(options) {
      const data = clientData('webauthn.get', options)
      const authData = authenticatorData(USER_PRESENT | USER_VERIFIED, this.counter)
      const signed = createSign('sha256').update(authData).update(createHash('sha256').update(data).digest())
      return envelope({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signed.sign(privateKey).toString('base64url'),
      })
    },
  }
}

/** A P-256 key as COSE: key type EC2, algorithm ES256, curve P-256, x, y (RFC 9053, 7.1). */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
}
