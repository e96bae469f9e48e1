import { addDays, type IsoDate } from '@lotse/calendar'
import type { RingMatter } from '../../rings/look-up.ts'
import type { GeneratedPoint } from './generated-point.ts'

/** A ring that begins within these days is a matter already. */
const AHEAD_DAYS = 14
/** As many exit codes as a sentence carries. */
const MOST_CODES = 3

/** What a follow-up session asks about rings: rollout progress, blockers, the next step (engagement.md §7). */
export function ringPoints(rings: readonly RingMatter[], today: IsoDate): GeneratedPoint[] {
  return rings.flatMap((ring): GeneratedPoint[] => {
    const words = ring.state === 'planned' ? beginning(ring, today) : running(ring)
    return words === null ? [] : [{ key: `ring:${ring.id}`, section: 'ring', audience: 'both', words }]
  })
}

function beginning({ name, beginsOn, openEntry }: RingMatter, today: IsoDate): GeneratedPoint['words'] | null {
  if (beginsOn === null || beginsOn > addDays(today, AHEAD_DAYS)) return null
  const isLate = beginsOn < today
  const de = [isLate ? `sollte am ${german(beginsOn)} beginnen` : `beginnt am ${german(beginsOn)}`]
  const en = [isLate ? `was to begin on ${beginsOn}` : `begins on ${beginsOn}`]
  if (openEntry > 0) {
    de.push(openEntry === 1 ? 'ein Eintrittskriterium offen' : `${openEntry} Eintrittskriterien offen`)
    en.push(openEntry === 1 ? 'one entry criterion open' : `${openEntry} entry criteria open`)
  }
  return {
    de: `${name}: ${de.join(', ')}. ${isLate ? 'Was hält ihn auf?' : 'Ist alles bereit?'}`,
    en: `${name}: ${en.join(', ')}. ${isLate ? 'What holds it?' : 'Is everything ready?'}`,
  }
}

function running({ name, state, standing, failures }: RingMatter): GeneratedPoint['words'] {
  const de: string[] = state === 'paused' ? ['hält an'] : []
  const en: string[] = state === 'paused' ? ['paused'] : []
  if (standing === null) {
    de.push('noch keine Zahlen')
    en.push('no figures yet')
  } else {
    de.push(`${standing.installed} von ${standing.planned} Geräten installiert (Stand ${german(standing.day)})`)
    en.push(`${standing.installed} of ${standing.planned} devices installed (as of ${standing.day})`)
  }
  if (failures.length > 0) {
    const codes = failures.slice(0, MOST_CODES).map(({ code, count }) => `${count} × ${code}`)
    de.push(`fehlgeschlagen: ${codes.join(', ')}`)
    en.push(`failed: ${codes.join(', ')}`)
  }
  const ask =
    state === 'paused'
      ? { de: 'Was muss geschehen, damit er weitergeht?', en: 'What has to happen for it to go on?' }
      : { de: 'Wie weit ist er jetzt, und was hält ihn auf?', en: 'How far is it now, and what holds it?' }
  return { de: `${name}: ${de.join('; ')}. ${ask.de}`, en: `${name}: ${en.join('; ')}. ${ask.en}` }
}

const german = (day: IsoDate): string => day.split('-').reverse().join('.')
