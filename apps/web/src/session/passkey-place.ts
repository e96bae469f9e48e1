/** What the browser is and where the page stands, as far as passkeys care. */
export interface PasskeyPlace {
  readonly isKnown: boolean
  readonly isSecure: boolean
  readonly host: string
}

/** Whether passkeys can work: the browser knows them, the page is secure, and the host has a name (WebAuthn §5.1.3). */
export function passkeysWork({ isKnown, isSecure, host }: PasskeyPlace): boolean {
  return isKnown && isSecure && !isAddress(host)
}

/** `192.0.2.7` or `[2001:db8::7]` */
const isAddress = (host: string): boolean => /^[\d.]+$/.test(host) || host.startsWith('[')

/** This browser, on this page. */
export const thisPlace = (): PasskeyPlace => ({
  isKnown: 'PublicKeyCredential' in window,
  isSecure: window.isSecureContext,
  host: window.location.hostname,
})
