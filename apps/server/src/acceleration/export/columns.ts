import type { DeskRow, Language, Localised } from '@lotse/contract'
import type { SheetCell } from '@lotse/documents'
import { accelerationStateLabels, causes, evidenceWeightLabels } from '@lotse/playbook'

/** A column of the file of the desk: its heading in both languages, how wide it is, and what stands in it. */
interface FileColumn {
  readonly heading: Localised
  readonly width: number
  readonly format?: string
  value(row: DeskRow, language: Language): SheetCell
}

const day = (date: string | null): SheetCell => (date === null ? null : { day: date })

export const deskColumns: readonly FileColumn[] = [
  { heading: { de: 'Kunde', en: 'Customer' }, width: 32, value: (row) => row.customerName },
  {
    heading: { de: 'Lage', en: 'State' },
    width: 26,
    value: ({ state }, language) => accelerationStateLabels[state][language],
  },
  { heading: { de: 'Fehlen bis zum Ziel', en: 'Missing to the goal' }, width: 12, value: (row) => row.peopleMissing },
  { heading: { de: 'Monate im Stillstand', en: 'Months stalled' }, width: 12, value: (row) => row.monthsStalled },
  { heading: { de: 'Aktive Nutzung in %', en: 'Active use in %' }, width: 12, format: '0.0', value: (row) => row.rate },
  {
    heading: { de: 'Zuwachs in 3 Monaten (Punkte)', en: 'Growth in 3 months (points)' },
    width: 12,
    format: '0.0',
    value: (row) => row.growth3pp,
  },
  { heading: { de: 'Aktive', en: 'Active' }, width: 10, value: (row) => row.active },
  { heading: { de: 'Berechtigte', en: 'Entitled' }, width: 12, value: (row) => row.entitled },
  { heading: { de: 'Monat', en: 'Month' }, width: 10, value: (row) => row.month },
  {
    heading: { de: 'Vorgeschlagene Ursache', en: 'Proposed cause' },
    width: 26,
    value: ({ proposed }, language) => proposed && causes[proposed].label[language],
  },
  {
    heading: { de: 'Entschiedene Ursache', en: 'Decided cause' },
    width: 26,
    value: ({ decided }, language) => decided && causes[decided].label[language],
  },
  {
    heading: { de: 'Was dafür spricht', en: 'What speaks for it' },
    width: 60,
    value: ({ evidence }, language) =>
      evidence.map(({ words, weight }) => `${words[language]} (${evidenceWeightLabels[weight][language]})`).join('; '),
  },
  {
    heading: { de: 'Nächster Schritt', en: 'Next step' },
    width: 48,
    value: ({ nextStep }, language) => nextStep?.[language] ?? null,
  },
  { heading: { de: 'Termin', en: 'Due' }, width: 12, value: ({ nextOn }) => day(nextOn) },
  { heading: { de: 'Letzter Versuch', en: 'Last effort' }, width: 12, value: ({ lastEffortOn }) => day(lastEffortOn) },
  { heading: { de: 'Leitung', en: 'Manager' }, width: 24, value: ({ lead }) => lead?.name ?? null },
  { heading: { de: 'Technik', en: 'Engineer' }, width: 24, value: ({ engineer }) => engineer?.name ?? null },
  { heading: { de: 'Apps-Experte', en: 'Apps expert' }, width: 24, value: ({ expert }) => expert?.name ?? null },
]
