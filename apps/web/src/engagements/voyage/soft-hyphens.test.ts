import { roleIds, roles, standaloneApps } from '@lotse/playbook'
import { expect, it } from 'vitest'
import { withSoftHyphens } from './soft-hyphens.ts'

it.each([
  ['Nutzenpräsentation', 'Nutzen|präsentation'],
  ['Kompatibilitätshilfe (App Assure) vorstellen', 'Kompatibilitäts|hilfe (App Assure) vorstellen'],
  ['Partnerbetreuung (FPM)', 'Partner|betreuung (FPM)'],
  ['Bereitschaftsanalyse prüfen', 'Bereitschafts|analyse prüfen'],
  ['Plan und Analyse', 'Plan und Analyse'],
  ['Analyse-Workshop', 'Analyse-Workshop'],
])('%s may break as %s', (words, expected) => {
  expect(withSoftHyphens(words).replaceAll('\u00AD', '|')).toBe(expected)
})

it('leaves no word of a card in one piece that does not fit into it', () => {
  const titles = [...standaloneApps.tasks.map(({ title }) => title.de), ...roleIds.map((id) => roles[id].label.de)]
  const pieces = titles.flatMap((title) => withSoftHyphens(title).split(/[\s\u00AD-]/))
  expect(pieces.filter((piece) => piece.length > 15)).toEqual([])
})
