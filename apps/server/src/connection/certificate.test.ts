import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { Problem } from '../platform/http/problem.ts'
import { certificate, privateKey, thumbprint } from '../testing/graph/certificate.ts'
import { readCertificate } from './certificate.ts'

const today = isoDate('2026-11-22')
const encrypted = createPrivateKey(privateKey)
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'abc' })
  .toString()
const legacy = createPrivateKey(privateKey).export({ type: 'pkcs1', format: 'pem' }).toString()
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

describe('a certificate with its key', () => {
  it.each([
    ['certificate first', certificate + privateKey],
    ['key first', privateKey + certificate],
    ['with words around, as tools print them', `Bag Attributes\n  localKeyID: 01\n${certificate}\nKey:\n${privateKey}`],
    ['with an older form of key', legacy + certificate],
    ['with carriage returns', (certificate + privateKey).replaceAll('\n', '\r\n')],
  ])('is read: %s', (_, pem) => {
    const read = readCertificate(pem, today)
    expect(read.thumbprint).toBe(thumbprint)
    expect(Buffer.from(read.thumbprint256, 'base64url').length).toBe(32)
    expect(read.expiresOn > '2100-01-01').toBe(true)
  })

  it.each([
    ['no-key', certificate, today],
    ['no-certificate', privateKey, today],
    ['encrypted-key', certificate + encrypted, today],
    ['other-key', certificate + otherKey, today],
    ['key-not-readable', certificate + privateKey.replace(/[A-Za-z]{20}/, '!!'), today],
    ['certificate-not-readable', certificate.replace(/MII[A-Za-z]/, 'AAAA') + privateKey, today],
    ['expired', certificate + privateKey, isoDate('2200-01-01')],
    ['no-key', 'not a certificate', today],
  ])('is refused where it cannot be used: %s', (fault, pem, on) => {
    expect(faultOf(() => readCertificate(pem, on))).toBe(fault)
  })
})

function faultOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.details.errors?.[0]?.code
    throw error
  }
  return undefined
}
