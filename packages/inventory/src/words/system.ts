import type { OperatingSystem, SystemFamily } from '../device.ts'

/** First build of Windows 11; Windows 10 and 11 both call themselves 10.0. */
const WINDOWS_11 = 22_000
/** Builds of Windows Server that call themselves "Server 10.0". Source: Windows Server release information. */
const SERVER_BUILDS: Readonly<Record<number, SystemFamily>> = {
  14393: 'ws2016',
  17763: 'ws2019',
  20348: 'ws2022',
  26100: 'ws2025',
}

/**
 * The operating system a name and a version stand for; null where both are empty. "Microsoft Windows NT Workstation 10.0"
 * needs the build to tell 10 from 11; without it the answer is `win10or11`, not a guess.
 */
export function readSystem(name: string, version: string): OperatingSystem | null {
  const text = `${name} ${version}`.trim()
  if (text === '') return null
  const family = familyOf(text.toLowerCase())
  return { family, name: name.trim() === '' ? version.trim() : name.trim(), multiSession: /multi-?session/i.test(text) }
}

function familyOf(text: string): SystemFamily {
  if (/mac\s*os|os x|darwin/.test(text)) return 'mac'
  if (/server/.test(text)) return serverFamily(text)
  if (!/windows|workstation|^\d+\.\d/.test(text.trim())) return 'other'
  return clientFamily(text)
}

function serverFamily(text: string): SystemFamily {
  const year = /server[^\d]*(20\d\d)/.exec(text)?.[1]
  if (year !== undefined) {
    const family = `ws${year}`
    return family === 'ws2016' || family === 'ws2019' || family === 'ws2022' || family === 'ws2025' ? family : 'wsOlder'
  }
  const build = buildIn(text)
  if (build !== null) return SERVER_BUILDS[build] ?? 'wsUnknown'
  return /server\s+(nt\s+)?[56]\.\d/.test(text) ? 'wsOlder' : 'wsUnknown'
}

function clientFamily(text: string): SystemFamily {
  if (/windows 11/.test(text)) return 'win11'
  const build = buildIn(text)
  if (build !== null && build >= WINDOWS_11) return 'win11'
  const longTerm = /ltsc|ltsb|long[- ]term/.test(text)
  if (/windows 10/.test(text)) return longTerm ? 'win10ltsc' : 'win10'
  if (build !== null && build >= 10_240) return longTerm ? 'win10ltsc' : 'win10'
  if (/windows 8|workstation 6\.[23]|^6\.[23]\b/.test(text)) return 'win8'
  if (/windows 7|workstation 6\.1|^6\.1\b/.test(text)) return 'win7'
  return /\b10\.0\b/.test(text) ? 'win10or11' : 'other'
}

/** The build of Windows 10 and later in "10.0.22631.3447", "10.0 (22631)" or "22631.3447". */
function buildIn(text: string): number | null {
  const found = /10\.0[. (]+(\d{5})\b/.exec(text)?.[1] ?? /(?:^|\s)(\d{5})(?:\.\d+)?\s*$/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}
