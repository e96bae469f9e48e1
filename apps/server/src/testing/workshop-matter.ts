import { allDecisions, DECISION_POINTS, type PointDecision, progressOf } from '@lotse/assessment'
import { isoDate } from '@lotse/calendar'
import type { Decision, Language, WorkshopView } from '@lotse/contract'

/** A workshop whose every decision says something awkward: long, with accents, or looking like a formula. */

const HOFER = { kind: 'contact', id: 'c', name: 'Dr. Lukas Hofer-Brunnthaler', erased: false } as const
const LEFT_OUT = 'mac'
/** What spreadsheets would calculate if it were no text. */
export const FORMULA = '=HYPERLINK("http://böse.example";"klick")'
const REASON =
  'Große Dateien in der Konstruktion, und die Buchhaltung rechnet seit Jahren mit Datenbanken, die mehr Speicher brauchen.'

const STATES = ['decided', 'decided', 'proposed', 'decided', 'deferred', 'open'] as const

function taken({ id, options, recommended }: PointDecision, index: number): Decision {
  const state = STATES[index % STATES.length] ?? 'decided'
  const choice = recommended.length > 0 ? [...recommended] : options.slice(0, 1).map((option) => option.id)
  const isDecided = state === 'decided'
  return {
    ...{ id: `01930000-0000-7000-8000-${String(index).padStart(12, '0')}`, engagementId: 'e', slug: id, title: id },
    ...{
      options: [],
      choice,
      state,
      outcome: index === 0 ? FORMULA : `Beschluss Nº ${index}: „Šimek & Söhne“ <prüfen>`,
    },
    ...{ context: index % 3 === 0 ? REASON.repeat(3) : 'Wie empfohlen', owner: HOFER, dueOn: isoDate('2026-12-04') },
    ...{ decidedBy: isDecided ? HOFER : null, decidedOn: isDecided ? isoDate('2026-11-20') : null },
    ...{
      deferredUntil: state === 'deferred' ? isoDate('2027-01-10') : null,
      isDue: false,
      meetingId: null,
      taskId: '3080',
    },
    ...{ audience: 'both', supersededBy: null, supersedes: null, createdAt: '2026-11-20T10:00:00Z', createdBy: null },
    ...{ changedAt: '2026-11-20T10:00:00Z', removedAt: null, version: 1, may: { change: true } },
  }
}

/** The view of such a workshop, with Macs out of scope. */
export function awkwardWorkshop(language: Language): WorkshopView {
  const points = DECISION_POINTS.map(({ id }) => {
    return { pointId: id, inScope: id !== LEFT_OUT, outReason: id === LEFT_OUT ? 'Keine Macs im Haus' : null }
  })
  const decisions = allDecisions().map(({ decision }, index) => taken(decision, index))
  const inScope = new Set(points.filter((one) => one.inScope).map(({ pointId }) => pointId))
  const progress = progressOf(
    decisions.map(({ slug, state }) => ({ id: slug ?? '', state })),
    inScope,
  )
  return {
    version: 1,
    points,
    decisions: decisions.map((decision) => ({ decisionId: decision.slug ?? '', decision, waitsFor: [] })),
    known: ['of.versions', 'of.tech', 'of.bits', 'os.win', 'seats'].map((questionId) => ({
      questionId,
      pointIds: DECISION_POINTS.map(({ id }) => id),
      question: { de: 'Welche Office-Versionen sind installiert?', en: 'Which Office versions are installed?' },
      answer: {
        de: 'Office 2016, Office 2019, Microsoft 365 Apps',
        en: 'Office 2016, Office 2019, Microsoft 365 Apps',
      },
      from: 'inventory',
    })),
    parked: ['Wer zahlt die Lizenzen der Werkshalle?', 'Gibt es noch Access-Datenbanken?'].map((words, index) => ({
      ...{ id: String(index), words, pointId: 'scope', answer: index === 0 ? null : 'Ja, drei im Einkauf.' },
      ...{ parkedAt: '2026-11-20T10:00:00Z', parkedBy: null, settledAt: null, version: 1 },
    })),
    team: [
      { contactId: 'c', name: HOFER.name, duties: ['network', 'identity'], version: 1 },
      { contactId: 'd', name: 'Jiří Šimek', duties: [], version: 0 },
    ],
    meetings: [
      {
        ...{ id: 'm', title: 'Analyse-Workshop', startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T11:00:00Z' },
        ...{ timeZone: 'Europe/Berlin', state: 'held' },
        attendees: [{ name: HOFER.name, role: 'Leiter IT', attendance: 'attended' }],
      },
    ],
    progress: { ...progress, open: [...progress.open], complete: false },
    language,
    may: { keep: true },
  }
}
