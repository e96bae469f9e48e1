import { SETUP_IDS, setupIdOf } from '../facts/names.ts'
import { addChild, dropAttribute, dropElement, writeValue } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atAttribute, atElement, atValueOr } from '../lint/spots.ts'
import type { Rule, Severity } from '../lint/types.ts'
import { isTrue, lower, type View } from '../lint/view.ts'
import { attributeOf, childrenOf, type Element } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

const KNOWN = new Set(SETUP_IDS.map((id) => id.toLowerCase()))
const ignored = (view: View): readonly Element[] => childrenOf(view.removeMsi, 'IgnoreProduct')
const isUninstall = (view: View): boolean =>
  view.context.mode === 'remove' || (view.add === null && view.remove !== null)

/** Rules on what is taken away. */
export const REMOVAL_RULES: readonly Rule[] = [
  rule(
    'no-removemsi',
    'information',
    [
      say(
        'No RemoveMSI: beside Office of Windows Installer the installation ends with 1603.',
        'Kein RemoveMSI: Neben Office mit Windows Installer endet die Installation mit 1603.',
      ),
      say(
        'On devices with the old Office the installation may fail.',
        'Auf Geräten mit dem alten Office kann die Installation fehlschlagen.',
      ),
    ],
    (view, report) => {
      const { msi } = view.context.project
      if (view.secondInstall || view.suites.length === 0 || view.removeMsi !== null || msi === 'none') return
      const severity: Severity = msi === '2016' ? 'error' : 'information'
      report(atElement(view.root), { severity, fix: addChild(view.file, view.root, '<RemoveMSI />') })
    },
  ),
  rule(
    'removemsi-all-attribute',
    'information',
    [
      say(
        'RemoveMSI alone means all; the attribute All is of an old sample. Drop it.',
        'RemoveMSI allein heißt alles; das Attribut All stammt aus einem alten Beispiel. Streichen.',
      ),
      say('An outdated spelling; nothing to do.', 'Eine veraltete Schreibweise; nichts zu tun.'),
    ],
    (view, report) => {
      const all = attributeOf(view.removeMsi, 'All')
      if (all !== null) report(atAttribute(all), { fix: dropAttribute(view.file, all) })
    },
  ),
  rule(
    'unknown-ignore-product',
    'warning',
    [
      say(
        '{id} is no setup id of Windows Installer: the product meant to stay gets removed. Such ids are VisPro or PrjPro.',
        '{id} ist keine Setup-Kennung von Windows Installer: Das Produkt, das bleiben soll, wird entfernt. Solche Kennungen sind VisPro oder PrjPro.',
      ),
      say('A product that should stay is removed.', 'Ein Produkt, das bleiben soll, wird entfernt.'),
    ],
    (view, report) => {
      for (const element of ignored(view)) {
        const id = attributeOf(element, 'ID')
        if (KNOWN.has(lower(id)) || isPlaceholder(id?.value ?? '')) continue
        const right = setupIdOf(lower(id)) ?? nearest(lower(id), SETUP_IDS)
        const taken = ignored(view).some((one) => lower(attributeOf(one, 'ID')) === right?.toLowerCase())
        report(atValueOr(id, element), {
          values: { id: id?.value ?? '' },
          fix: id === null || right === null || taken ? null : writeValue(id, right),
        })
      }
    },
  ),
  rule(
    'ignored-product-conflicts',
    'warning',
    [
      say(
        '{id} of Windows Installer is kept, and its successor {product} is installed: the same version cannot be on a device in both ways.',
        '{id} mit Windows Installer bleibt, und der Nachfolger {product} wird installiert: Dieselbe Version kann nicht auf beide Arten auf einem Gerät sein.',
      ),
      say(
        'Old and new product exclude each other; the installation may fail.',
        'Altes und neues Produkt schließen sich aus; die Installation kann fehlschlagen.',
      ),
    ],
    (view, report) => {
      for (const element of ignored(view)) {
        const id = lower(attributeOf(element, 'ID'))
        const family = id.startsWith('vis') ? 'Visio' : id.startsWith('prj') ? 'Project' : null
        const product = view.products.find(({ fact }) => family !== null && fact?.family === family)
        if (product !== undefined)
          report(atElement(element), {
            values: { id, product: product.fact?.id ?? '' },
            fix: dropElement(view.file, element),
          })
      }
    },
  ),
  rule(
    'removemsi-takes-ace',
    'warning',
    [
      say(
        'RemoveMSI also removes the Access Database Engine, and the inventory shows applications that need it. Keep AceRedist.',
        'RemoveMSI entfernt auch die Access-Datenbank-Engine, und laut Inventar brauchen Anwendungen sie. AceRedist behalten.',
      ),
      say('Line-of-business applications lose a driver.', 'Fachanwendungen verlieren einen Treiber.'),
    ],
    (view, report) => {
      if (view.removeMsi === null || view.context.project.aceDependants !== true) return
      if (!ignored(view).some((element) => lower(attributeOf(element, 'ID')) === 'aceredist'))
        report(atElement(view.removeMsi), {
          fix: addChild(view.file, view.removeMsi, '<IgnoreProduct ID="AceRedist" />'),
        })
    },
  ),
  rule(
    'remove-all-with-add',
    'warning',
    [
      say(
        'Remove All beside Add takes Visio, Project and every language pack away first. Is that meant?',
        'Remove All neben Add nimmt zuerst Visio, Project und alle Sprachpakete weg. Ist das gemeint?',
      ),
      say(
        'Visio, Project and additional languages disappear from the devices.',
        'Visio, Project und zusätzliche Sprachen verschwinden von den Geräten.',
      ),
    ],
    (view, report) => {
      const all = attributeOf(view.remove, 'All')
      if (all !== null && isTrue(all) && view.add !== null) report(atAttribute(all))
    },
  ),
  rule(
    'remove-all-with-products',
    'warning',
    [
      say(
        'Remove All is TRUE, so the list of products is ignored. Keep one of them.',
        'Remove All ist TRUE, daher wird die Produktliste übergangen. Eines davon behalten.',
      ),
      say('More is removed than the list says.', 'Es wird mehr entfernt, als die Liste sagt.'),
    ],
    (view, report) => {
      const all = attributeOf(view.remove, 'All')
      if (all !== null && isTrue(all) && view.removed.length > 0)
        report(atAttribute(all), { fix: dropAttribute(view.file, all) })
    },
  ),
  rule(
    'remove-nothing',
    'warning',
    [
      say(
        'Remove names neither All nor a product: nothing is removed.',
        'Remove nennt weder All noch ein Produkt: Nichts wird entfernt.',
      ),
      say('Nothing is removed.', 'Es wird nichts entfernt.'),
    ],
    (view, report) => {
      if (view.remove !== null && !isTrue(attributeOf(view.remove, 'All')) && view.removed.length === 0)
        report(atElement(view.remove))
    },
  ),
  rule(
    'remove-lists-languages',
    'warning',
    [
      say(
        '{id} is removed in the listed languages only; other languages and the product stay. To remove all of it, drop Language.',
        '{id} wird nur in den genannten Sprachen entfernt; andere Sprachen und das Produkt bleiben. Um alles zu entfernen, Language streichen.',
      ),
      say(
        'The product is not removed, only some of its languages.',
        'Entfernt wird nicht das Produkt, nur einige Sprachen.',
      ),
    ],
    (view, report) => {
      if (!isUninstall(view)) return
      for (const { fact, languages, id, element } of view.removed) {
        if (languages.length === 0 || fact?.family === 'Language') continue
        const edits = languages.flatMap((one) => dropElement(view.file, one.element).edits)
        report(atElement(element), {
          values: { id: id?.value ?? '' },
          fix: { title: 'remove', values: { what: 'Language' }, edits },
        })
      }
    },
  ),
]
