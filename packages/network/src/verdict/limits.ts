/** Whoever issues the certificates of the vendor's hosts; another public one is worth a look. Dated, as the lists are. */
export const EXPECTED_ISSUERS: { readonly asOf: string; readonly names: readonly string[] } = {
  asOf: '2026-11-23',
  names: ['Microsoft Corporation', 'DigiCert Inc', 'DigiCert, Inc.'],
}

/** Opening a connection takes about one way there and back; more than this to a front door is far away. Our own figure. */
export const SLOW_CONNECT_MS = 150

/** Sign-in fails where clocks differ by more. (domain note on endpoints) */
export const CLOCK_SECONDS = 300

export const OLD_PROTOCOLS: readonly string[] = ['SSLv3', 'TLSv1', 'TLSv1.1']
