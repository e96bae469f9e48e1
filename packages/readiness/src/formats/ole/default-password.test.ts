import { describe, expect, it } from 'vitest'
import { against, rc4Stream } from '../../bytes/rc4.ts'
import { nodeHost } from '../../node/host.ts'
import { joined, latin, le16, le32, wide } from '../../testing/bytes.ts'
import { compoundFile } from '../../testing/compound.ts'
import { workbookStream } from '../../testing/office.ts'
import { readBytes } from '../../testing/read.ts'

const { digest } = nodeHost
const SALT = Uint8Array.from({ length: 16 }, (_, index) => index * 3)
const VERIFIER = Uint8Array.from({ length: 16 }, (_, index) => 200 - index)
const record = (data: Uint8Array): Uint8Array => joined(le16(0x2f), le16(data.length), data)

/** The keys of both ways, written down once more from MS-OFFCRYPTO 2.3.5.2 and 2.3.6.2. */
const KEYS = {
  plain(password: string, block: number): Uint8Array {
    const hash = digest('md5', wide(password)).subarray(0, 5)
    const mixed = digest('md5', joined(...Array.from({ length: 16 }, () => joined(hash, SALT)))).subarray(0, 5)
    return digest('md5', joined(mixed, le32(block)))
  },
  cryptoApi(password: string, block: number): Uint8Array {
    return digest('sha1', joined(digest('sha1', joined(SALT, wide(password))), le32(block))).subarray(0, 16)
  },
}

const FILE_PASSES = {
  plain(password: string): Uint8Array {
    const secret = against(joined(VERIFIER, digest('md5', VERIFIER)), rc4Stream(KEYS.plain(password, 0), 32))
    return record(joined(le16(1), le16(1), le16(1), SALT, secret))
  },
  cryptoApi(password: string): Uint8Array {
    const head = joined(le32(4), le32(0), le32(0x6801), le32(0x8004), le32(128), le32(1), le32(0), le32(0))
    const secret = against(joined(VERIFIER, digest('sha1', VERIFIER)), rc4Stream(KEYS.cryptoApi(password, 0), 36))
    const verifier = joined(le32(16), SALT, secret.subarray(0, 16), le32(20), secret.subarray(16))
    return record(joined(le16(1), le16(2), le16(2), le32(4), le32(head.length), head, verifier))
  },
}

function encrypted(way: keyof typeof KEYS, password: string): Uint8Array {
  const stream = workbookStream([0, 1], FILE_PASSES[way](password))
  // The sheets stand behind the password; their first four bytes stay as they are.
  const from = 20 + FILE_PASSES[way](password).length
  const key = rc4Stream(KEYS[way](password, 0), 1024)
  for (let at = from; at < stream.length; ) {
    const length = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8)
    for (let index = at + 8; index < at + 4 + length; index += 1)
      stream[index] = (stream[index] ?? 0) ^ (key[index] ?? 0)
    at += 4 + length
  }
  return compoundFile({ Workbook: stream })
}

describe('RD13 the password that every Excel knows', () => {
  it('RD13 RC4 gives what it should', () => {
    const bytes = against(latin('Plaintext'), rc4Stream(latin('Key'), 9))
    expect(Buffer.from(bytes).toString('hex')).toBe('bbf316e8d940af0ad3')
  })

  it.each(['plain', 'cryptoApi'] as const)('RD13 opens a workbook, %s', (way) => {
    const facts = readBytes(encrypted(way, 'VelvetSweatshop'), 'a.xls')
    expect(facts).toMatchObject({ status: 'no-vba', encrypted: true, xlm: true })
    expect(facts.warnings).toEqual([{ code: 'default-password', values: { where: 'Workbook' } }])
  })

  it.each(['plain', 'cryptoApi'] as const)('RD13 leaves a workbook with another one closed, %s', (way) => {
    expect(readBytes(encrypted(way, 'geheim'), 'a.xls')).toMatchObject({ status: 'password-protected', xlm: false })
  })
})
