import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../catalogue/template.ts'
import { BARE, CLOUD_NATIVE } from '../testing/customers.ts'
import { runOf } from '../testing/runs.ts'
import { compareChecklists } from './compare-checklists.ts'
import { compareTemplates } from './compare-templates.ts'
import { sayChecklistDifference, sayTemplateDifference } from './say-differences.ts'

const TEMPLATE = builtInTemplate('commercial')

describe('RM50 differences in words', () => {
  it('RM50 between templates: added, changed with what, removed', () => {
    const [first, second, ...items] = TEMPLATE.items
    if (first === undefined || second === undefined) throw new Error('no items')
    const newer = {
      ...TEMPLATE,
      items: [{ ...first, severity: 'advisory' as const, when: 'svc=apps' }, ...items, { ...second, id: 'OWN-1' }],
    }
    const differences = compareTemplates(TEMPLATE, newer)
    expect(differences.map((one) => sayTemplateDifference(one, 'en'))).toEqual([
      'Item ID-01 changed (weight, rule): Register and verify the mail and sign-in domains',
      'Item OWN-1 new: Make sign-in names routable',
      'Item ID-02 removed: Make sign-in names routable',
    ])
    expect(
      sayTemplateDifference(
        differences[0] ?? { kind: 'added', subject: 'item', id: '', title: { de: '', en: '' }, fields: [] },
        'de',
      ),
    ).toContain('Punkt ID-01 geändert (Gewicht, Regel)')
    expect(compareTemplates(TEMPLATE, TEMPLATE)).toEqual([])
  })

  it('RM51 between checklists: every item that moved, with the reason of its new place', () => {
    const [before, after] = [runOf(BARE).checklist, runOf({ ...BARE, 'of.tech': ['store'] }).checklist]
    const said = compareChecklists(before, after).map((one) => sayChecklistDifference(one, TEMPLATE, 'en'))
    expect(said).toContain(
      'OF-08 Remove Store editions: to be checked → in scope. In scope because: Installation technology → Store',
    )
    expect(said).toContain(
      'OF-01 Remove Windows Installer editions: to be checked → hidden. Hidden because: Installation technology → Store',
    )
    expect(compareChecklists(before, before)).toEqual([])
    expect(compareChecklists(before, runOf(CLOUD_NATIVE).checklist).length).toBe(109)
  })
})
