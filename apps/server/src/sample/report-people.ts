import type { RandomOf } from './random.ts'

const firstNames =
  'anna ben carla david elif felix greta hanna ida jan kaya lena milan nora oskar paula rafael sofia theo ute vera wim yara zoe amir birgit clemens dora emil frieda'.split(
    ' ',
  )
const lastNames =
  'adler bauer conrad dietz ebert fischer gruber huber iversen jansen koch lange meier nagel ott petersen quast richter sommer thoma ullrich vogel weber yilmaz zeller ahrens bosch clausen dorn eder falk graf hahn imhof jung kraus lindner moser'.split(
    ' ',
  )

/** A user of an invented tenant. The same number is the same person in every month. */
export type ReportPerson = {
  readonly principalName: string
  /** How much they use the apps, from 0 to 1: who is high stays active, so that months resemble each other. */
  readonly inclination: number
  readonly mac: boolean
  /** Days before the first report on which the apps were activated. */
  readonly activatedDaysBefore: number
}

/** Person number `index` of a tenant. */
export function personOf(slug: string, domain: string, index: number, randomOf: RandomOf): ReportPerson {
  const random = randomOf(`${slug}/person/${index}`)
  const first = firstNames[index % firstNames.length] ?? ''
  const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? ''
  const round = Math.floor(index / (firstNames.length * lastNames.length))
  return {
    principalName: `${first}.${last}${round === 0 ? '' : round + 1}@${domain}`,
    inclination: random(),
    mac: random() < 0.06,
    activatedDaysBefore: Math.floor(random() * 600),
  }
}

/** What stands in the report in place of a name where names are concealed: the same for the same person every month. */
export function pseudonymOf(slug: string, index: number, randomOf: RandomOf): string {
  const random = randomOf(`${slug}/pseudonym/${index}`)
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16))
    .join('')
    .toUpperCase()
}
