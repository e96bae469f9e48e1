import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { dayOf } from '../platform/clock.ts'
import { atField, type Problem } from '../platform/http/problem.ts'

/** A certificate with its private key, as an application proves itself with it. */
export interface Certificate {
  readonly key: KeyObject
  /** SHA-256 of the certificate in base64url: how Entra finds it. */
  readonly thumbprint256: string
  /** SHA-1 in hexadecimal digits: how the portal shows it. */
  readonly thumbprint: string
  readonly expiresOn: IsoDate
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g

/**
 * Reads a PEM text that holds a certificate and the private key that belongs to it, in any order. Of a chain the first
 * certificate that fits the key counts. Throws `input-not-valid` with what is missing.
 */
export function readCertificate(pem: string, today: IsoDate): Certificate {
  const blocks = [...pem.matchAll(BLOCK)].map(([text, kind = '']) => ({ text, kind }))
  const keyBlock = blocks.find(({ kind }) => kind.endsWith('PRIVATE KEY'))
  if (keyBlock === undefined) throw refused('no-key', NO_KEY)
  if (keyBlock.kind.startsWith('ENCRYPTED') || keyBlock.text.includes('Proc-Type: 4,ENCRYPTED'))
    throw refused('encrypted-key', ENCRYPTED_KEY)
  const key = keyIn(keyBlock.text)
  const certificates = blocks.filter(({ kind }) => kind === 'CERTIFICATE').map(({ text }) => certificateIn(text))
  if (certificates.length === 0) throw refused('no-certificate', NO_CERTIFICATE)
  const certificate = certificates.find((one) => one.checkPrivateKey(key))
  if (certificate === undefined) throw refused('other-key', OTHER_KEY)
  if (key.asymmetricKeyType !== 'rsa') throw refused('not-rsa', NOT_RSA)
  const expiresOn = dayOf(certificate.validToDate)
  if (expiresOn < today) throw refused('expired', EXPIRED)
  return {
    key,
    thumbprint256: Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url'),
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    expiresOn,
  }
}

function keyIn(text: string): KeyObject {
  try {
    return createPrivateKey(text)
  } catch {
    throw refused('key-not-readable', NOT_READABLE)
  }
}

function certificateIn(text: string): X509Certificate {
  try {
    return new X509Certificate(text)
  } catch {
    throw refused('certificate-not-readable', NOT_READABLE)
  }
}

const refused = (fault: string, message: Localised): Problem =>
  atField('input-not-valid', 'credential.pem', fault, message)

const NO_KEY: Localised = {
  de: 'Der private Schlüssel fehlt. Fügen Sie Zertifikat und privaten Schlüssel (BEGIN PRIVATE KEY) zusammen ein.',
  en: 'The private key is missing. Paste certificate and private key (BEGIN PRIVATE KEY) together.',
}
const ENCRYPTED_KEY: Localised = {
  de: 'Der private Schlüssel ist mit einem Kennwort geschützt. Exportieren Sie ihn ohne Kennwort; Lotse verschlüsselt ihn selbst.',
  en: 'The private key is protected by a passphrase. Export it without one; Lotse encrypts it itself.',
}
const NO_CERTIFICATE: Localised = {
  de: 'Das Zertifikat (BEGIN CERTIFICATE) fehlt. Entra erkennt die Anwendung an seinem Fingerabdruck.',
  en: 'The certificate (BEGIN CERTIFICATE) is missing. Entra knows the application by its thumbprint.',
}
const OTHER_KEY: Localised = {
  de: 'Der private Schlüssel gehört nicht zu diesem Zertifikat. Nehmen Sie beide aus demselben Export.',
  en: 'The private key does not belong to this certificate. Take both from the same export.',
}
const NOT_RSA: Localised = {
  de: 'Lotse meldet sich mit RSA-Schlüsseln an, dieser ist keiner. Erzeugen Sie ein Zertifikat mit RSA, 2048 Bit oder mehr.',
  en: 'Lotse signs in with RSA keys, and this is none. Make a certificate with RSA, 2048 bits or more.',
}
const EXPIRED: Localised = {
  de: 'Dieses Zertifikat ist abgelaufen. Erzeugen Sie ein neues und hinterlegen Sie es zuerst in der App-Registrierung.',
  en: 'This certificate has expired. Make a new one and put it into the app registration first.',
}
const NOT_READABLE: Localised = {
  de: 'Das ist kein lesbares PEM. Erwartet wird Text mit BEGIN CERTIFICATE und BEGIN PRIVATE KEY.',
  en: 'This is no readable PEM. Expected is text with BEGIN CERTIFICATE and BEGIN PRIVATE KEY.',
}
