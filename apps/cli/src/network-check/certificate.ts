import type { TLSSocket } from 'node:tls'
import type { Certificate } from '@lotse/network'

const FAULTS: Readonly<Record<string, Certificate['fault']>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'notYetValid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'otherName',
}

/** What is wrong with the certificate a host showed, against the roots it was checked with. */
export function faultOf(socket: TLSSocket): Certificate['fault'] {
  if (socket.authorized) return null
  return FAULTS[String(socket.authorizationError)] ?? 'unknownIssuer'
}

/** Whether the chain of a host, checked against roots of this machine, ends at one of these (SHA-256, hexadecimal). */
export function endsAt(socket: TLSSocket, roots: readonly string[]): boolean {
  let last = socket.getPeerCertificate(true)
  while (last.issuerCertificate && last.issuerCertificate.fingerprint256 !== last.fingerprint256)
    last = last.issuerCertificate
  return roots.includes((last.fingerprint256 ?? '').replaceAll(':', '').toLowerCase())
}

/** Organisation, or else name, of whoever issued the certificate a host showed. */
export function issuerOf(socket: TLSSocket): string {
  const { issuer } = socket.getPeerCertificate()
  const name = issuer?.O ?? issuer?.CN ?? ''
  return Array.isArray(name) ? name.join(', ') : name
}
