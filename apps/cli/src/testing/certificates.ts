import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** Certificates made for tests: a root of one's own, and what it issues. Just enough of X.509 for TLS. */

export interface Issued {
  readonly cert: string
  readonly key: string
}

export interface Root extends Issued {
  readonly name: string
  readonly secret: KeyObject
}

export function makeRoot(name: string): Root {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = certificate({
    subject: name,
    issuer: name,
    publicKey,
    signer: privateKey,
    days: [-2, 365],
    isRoot: true,
  })
  return { name, cert, key: pemOf(privateKey), secret: privateKey }
}

/** A certificate for a host. `days`: from and until, counted from now. */
export function issue(root: Root, host: string, days: readonly [number, number] = [-1, 30]): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = certificate({ subject: host, issuer: root.name, publicKey, signer: root.secret, days, host })
  return { cert, key: pemOf(privateKey) }
}

interface Wanted {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: KeyObject
  readonly signer: KeyObject
  readonly days: readonly [number, number]
  readonly isRoot?: true
  readonly host?: string
}

function certificate({ subject, issuer, publicKey, signer, days, isRoot, host }: Wanted): string {
  const extensions = [
    ...(isRoot ? [extension('551d13', true, sequence(der(0x01, Buffer.from([0xff]))))] : []),
    ...(host === undefined ? [] : [extension('551d11', false, sequence(der(0x82, Buffer.from(host))))]),
  ]
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    nameOf(issuer),
    sequence(timeOf(days[0]), timeOf(days[1])),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', toSign, signer)]))
  const lines =
    sequence(toSign, ECDSA_SHA256, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts))
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const ECDSA_SHA256 = sequence(identifier('2a8648ce3d040302'))

const extension = (id: string, isCritical: boolean, value: Buffer): Buffer =>
  sequence(identifier(id), ...(isCritical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value))

/** A name that is the organisation too, as it is shown to people. */
const nameOf = (text: string): Buffer =>
  sequence(...['55040a', '550403'].map((id) => der(0x31, sequence(identifier(id), der(0x0c, Buffer.from(text))))))

function timeOf(daysFromNow: number): Buffer {
  const at = new Date(Date.now() + daysFromNow * 86_400_000).toISOString()
  return der(0x18, Buffer.from(`${at.slice(0, 19).replace(/[-:T]/g, '')}Z`))
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
