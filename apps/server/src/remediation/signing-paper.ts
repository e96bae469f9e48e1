import type { Language } from '@lotse/contract'
import type { Block, Paper } from '@lotse/documents'
import { type ChecklistItem, type Item, sayReason, wordOfStatus, workOn } from '@lotse/remediation'
import type { Loaded } from './load-run.ts'

/**
 * The list as a paper that the customer signs, in either language: every item that is not out of scope with its state and
 * evidence, then declaration and lines to sign. A list that is not final says that it is not to be signed. (remediation.md §5,
 * rule 6)
 */
export function signingPaper({ row, template, run }: Loaded, customer: string, language: Language): Paper {
  const words = WORDS[language]
  const columns = words.columns.map((heading, index) => ({ heading, share: SHARES[index] ?? 1 }))
  const placed = new Map(run.checklist.items.filter(({ state }) => state !== 'hidden').map((item) => [item.id, item]))
  const groups = template.groups.flatMap(({ id, title }): Block[] => {
    const rows = template.items.flatMap((item) => {
      const place = placed.get(item.id)
      return item.group !== id || place === undefined ? [] : [cellsOf(item, place)]
    })
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', text: title[language] },
          { kind: 'table', columns, rows },
        ]
  })
  const version = `${row.edition} ${row.templateVersion}`
  return {
    title: words.title,
    subtitle: `${customer} · ${words.template} ${version}`,
    language,
    footer: `${words.title} · ${customer} · ${version}`,
    blocks: [...groups, ...ending()],
  }

  function cellsOf(item: Item, place: ChecklistItem): string[] {
    const { status, evidence, note, acceptedBy, confirmedOn } = workOn(run, item.id)
    const state = place.state === 'check' ? words.check : wordOfStatus(status, language)
    const written = [evidence, note, acceptedBy && `${words.acceptedBy}: ${acceptedBy}`].filter((one) => one !== '')
    return [
      item.id,
      `${item.title[language]}\n${sayReason(place, template, language)}`,
      words[item.severity],
      state,
      written.join('\n'),
      confirmedOn === null ? '' : dayIn(confirmedOn, language),
    ]
  }

  function ending(): Block[] {
    if (row.finalisedOn === null) return [{ kind: 'paragraph', text: words.notFinal }]
    const values = { customer, count: placed.size, version, day: dayIn(row.finalisedOn, language) }
    return [
      { kind: 'heading', text: words.declaration },
      { kind: 'paragraph', text: words.declares(values) },
      {
        kind: 'table',
        columns: words.lines.map((heading) => ({ heading, share: 1 })),
        // Room to write in.
        rows: [words.lines.map(() => '\n\n\n')],
      },
    ]
  }
}

/** Widths of the columns. */
const SHARES = [2, 7, 3, 3, 6, 3]

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))

interface Declared {
  readonly customer: string
  readonly count: number
  readonly version: string
  readonly day: string
}

const WORDS = {
  de: {
    title: 'Checkliste zur Unterschrift',
    template: 'Vorlage',
    columns: ['Kennung', 'Punkt', 'Gewicht', 'Stand', 'Nachweis', 'Zugestimmt'],
    blocking: 'blockierend',
    advisory: 'empfohlen',
    check: 'zu klären',
    acceptedBy: 'Risiko angenommen von',
    notFinal: 'Diese Liste ist nicht abgeschlossen. Unterschrieben wird die abgeschlossene Liste.',
    declaration: 'Erklärung',
    declares: ({ customer, count, version, day }: Declared) =>
      `${customer} hat jeden der ${count} Punkte dieser Liste (Vorlage ${version}, abgeschlossen am ${day}) durchgesehen; jeder ist gelöst, trifft nicht zu, oder sein Risiko ist angenommen.`,
    lines: ['Ort, Datum', 'Name', 'Funktion', 'Unterschrift'],
  },
  en: {
    title: 'Checklist for signature',
    template: 'Template',
    columns: ['Id', 'Item', 'Weight', 'State', 'Evidence', 'Agreed'],
    blocking: 'blocking',
    advisory: 'advisory',
    check: 'to be checked',
    acceptedBy: 'Risk accepted by',
    notFinal: 'This list is not final. The final list is the one to sign.',
    declaration: 'Declaration',
    declares: ({ customer, count, version, day }: Declared) =>
      `${customer} has reviewed each of the ${count} items of this list (template ${version}, final on ${day}); each is resolved, does not apply, or its risk is accepted.`,
    lines: ['Place, date', 'Name', 'Role', 'Signature'],
  },
} as const
