/** What a user agent string says about the device, as far as a person would recognise it. */
export interface Device {
  readonly browser: string | undefined
  readonly system: string | undefined
}

/** In this order: later browsers also call themselves by the earlier names. */
const browsers = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
] as const

const systems = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const

/** Browser and system out of `navigator.userAgent`, to name a passkey after; undefined where unknown. */
export function deviceOf(userAgent: string): Device {
  const among = (known: readonly (readonly [string, RegExp])[]) => known.find(([, sign]) => sign.test(userAgent))?.[0]
  return { browser: among(browsers), system: among(systems) }
}
