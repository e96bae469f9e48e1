/** What a text says about a version of Office. */
export interface OfficeVersion {
  /** Year and month, "2608". */
  readonly version: string | null
  /** Full build with its major number, "16.0.20326.20100". */
  readonly build: string | null
}

const NOTHING: OfficeVersion = { version: null, build: null }

/**
 * Reads "2608", "16.0.20326.20100", "20326.20100" and "Version 2608 (Build 20326.20100)"; null where the text is neither.
 * Inventories call both of them version, so what a value is shows in the value (Apps admin center: "Version" 2402 and
 * "Build" 16.0.17328.20612; Configuration Manager: "VersionToReport" 16.0.17328.20612).
 */
export function readVersion(text: string): OfficeVersion | null {
  const value = text.trim()
  if (value === '') return NOTHING
  const build = fullBuild(value)
  const version = /(?:^|[^.\d])(\d{4})(?![.\d])/.exec(value)?.[1] ?? null
  const named = version !== null && isYearMonth(version) ? version : null
  return build === null && named === null ? null : { version: named, build }
}

/** The first number of a build: 12 is Office 2007, 14 is 2010, 15 is 2013, 16 everything since. */
export function majorOf(build: string): number {
  return Number(build.split('.', 1)[0])
}

/** The third number of a build, which tells the version of a Click-to-Run product; null where there is none. */
export function releaseNumberOf(build: string): number | null {
  const third = build.split('.')[2]
  return third === undefined ? null : Number(third)
}

function fullBuild(value: string): string | null {
  const full = /(?:^|[^.\d])(\d{1,2}\.\d{1,2}\.\d{3,5}(?:\.\d{1,5})?)(?![.\d])/.exec(value)?.[1]
  if (full !== undefined) return full
  const short = /(?:^|[^.\d])(\d{4,5}\.\d{5})(?![.\d])/.exec(value)?.[1]
  return short === undefined ? null : `16.0.${short}`
}

const isYearMonth = (text: string): boolean => {
  const month = Number(text.slice(2))
  return Number(text.slice(0, 2)) >= 15 && month >= 1 && month <= 12
}
