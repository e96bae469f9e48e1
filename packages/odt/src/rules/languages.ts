import { FULL_INSTEAD, LANGUAGES } from '../facts/languages.ts'
import { table } from '../facts/table.ts'
import { addAttribute, addChild, dropAttribute, dropElement, writeValue } from '../lint/fixes.ts'
import { atAttribute, atElement, atValueOr } from '../lint/spots.ts'
import type { Fix, Rule, Severity } from '../lint/types.ts'
import { type LanguageUse, lower, type ProductUse, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

const KEYWORDS: readonly string[] = ['matchos', 'matchpreviousmsi', 'matchinstalled']
const FIRST_CHOICE = table<string>({
  en: 'en-us',
  zh: 'zh-cn',
  pt: 'pt-pt',
  fr: 'fr-fr',
  es: 'es-es',
  sr: 'sr-latn-rs',
  nb: 'nb-no',
  no: 'nb-no',
})
const isKeyword = ({ key }: LanguageUse): boolean => KEYWORDS.includes(key)

/** Rules on languages. */
export const LANGUAGE_RULES: readonly Rule[] = [
  rule(
    'unknown-language',
    'error',
    [
      say(
        'There is no Office in {id}; setup ends with 17002.',
        'Office gibt es nicht in {id}; das Setup endet mit 17002.',
      ),
      say(
        'The installation fails: the language does not exist.',
        'Die Installation schlägt fehl: Die Sprache gibt es nicht.',
      ),
    ],
    (view, report) => {
      for (const { languages } of [...view.products, ...view.removed])
        for (const one of languages) {
          if (one.key !== '' && one.fact === null && !isKeyword(one) && !isPlaceholder(one.key))
            report(atValueOr(one.id, one.element), {
              values: { id: one.id?.value ?? '' },
              fix: nearestTag(one, languages),
            })
          const fallback = attributeOf(one.element, 'Fallback')
          if (fallback !== null && !LANGUAGES.has(lower(fallback)) && !isPlaceholder(fallback.value))
            report(atValueOr(fallback, one.element), { values: { id: fallback.value } })
        }
    },
  ),
  rule(
    'language-empty',
    'error',
    [
      say(
        'The language has no ID: setup fails. A template was not filled in.',
        'Die Sprache hat keine ID: Das Setup schlägt fehl. Eine Vorlage wurde nicht ausgefüllt.',
      ),
      say('A language was not chosen.', 'Eine Sprache wurde nicht gewählt.'),
    ],
    (view, report) => {
      for (const { languages } of [...view.products, ...view.removed])
        for (const { key, element } of languages) if (key === '') report(atElement(element))
    },
  ),
  rule(
    'duplicate-language',
    'information',
    [
      say(
        '{id} stands twice in the same product. Remove one.',
        '{id} steht zweimal im selben Produkt. Eines entfernen.',
      ),
      say('A superfluous line; nothing to do.', 'Eine überflüssige Zeile; nichts zu tun.'),
    ],
    (view, report) => {
      for (const { languages } of view.products)
        languages.forEach(({ key, id, element }, index) => {
          if (key !== '' && languages.slice(0, index).some((one) => one.key === key))
            report(atElement(element), { values: { id: id?.value ?? '' }, fix: dropElement(view.file, element) })
        })
    },
  ),
  rule(
    'language-unsupported-for-product',
    'error',
    [
      say(
        '{product} does not exist in {id}; the installation fails. Take {right}.',
        '{product} gibt es nicht in {id}; die Installation schlägt fehl. {right} nehmen.',
      ),
      say(
        'The installation of Visio or Project fails because of its language.',
        'Die Installation von Visio oder Project schlägt wegen der Sprache fehl.',
      ),
    ],
    (view, report) => {
      for (const { fact, languages } of view.products)
        for (const one of languages) {
          if (fact === null || !one.fact?.notFor.includes(fact.family) || one.id === null) continue
          const right = FULL_INSTEAD[one.key] ?? ''
          const listed = languages.some(({ key }) => key === right)
          const fix = listed ? dropElement(view.file, one.element) : writeValue(one.id, right)
          report(atValueOr(one.id, one.element), { values: { product: fact.id, id: one.id.value, right }, fix })
        }
      // What MatchOS falls back to has to exist as well.
      for (const { fact, languages } of view.products)
        for (const { element } of languages) {
          const fallback = attributeOf(element, 'Fallback')
          const right = FULL_INSTEAD[lower(fallback)]
          if (
            fallback === null ||
            right === undefined ||
            !LANGUAGES.get(lower(fallback))?.notFor.includes(fact?.family ?? '')
          )
            continue
          const values = { product: fact?.id ?? '', id: fallback.value, right }
          report(atValueOr(fallback, element), { values, fix: writeValue(fallback, right) })
        }
    },
  ),
  rule(
    'language-partial',
    'warning',
    [
      say(
        '{id} is not translated whole and is the only language of {product}. Add a full language.',
        '{id} ist nicht ganz übersetzt und die einzige Sprache von {product}. Eine vollständige hinzufügen.',
      ),
      say('People see menus in a language they did not expect.', 'Menüs erscheinen in einer unerwarteten Sprache.'),
    ],
    (view, report) => {
      for (const product of view.products) {
        if (product.fact === null || product.fact.family === 'Language') continue
        const [only, ...more] = product.languages
        if (only === undefined || more.length > 0 || only.fact === null || only.fact.class === 'full') continue
        const severity: Severity = only.fact.class === 'proofing' ? 'error' : 'warning'
        report(atValueOr(only.id, only.element), {
          severity,
          values: { id: only.key, product: product.fact.id },
          fix: addChild(view.file, product.element, '<Language ID="en-us" />'),
        })
      }
    },
  ),
  rule(
    'matchos-without-fallback',
    'information',
    [
      say(
        'MatchOS without Fallback: where Windows runs in a language that Office or the source lacks, setup has nothing to take.',
        'MatchOS ohne Fallback: Läuft Windows in einer Sprache, die Office oder der Quelle fehlt, hat das Setup keine.',
      ),
      say('On some devices the language may be missing.', 'Auf einigen Geräten kann die Sprache fehlen.'),
    ],
    (view, report) => {
      for (const { languages } of view.products)
        for (const { key, element } of languages) {
          if (key !== 'matchos' || attributeOf(element, 'Fallback') !== null) continue
          const risky = languages.length === 1 || attributeOf(view.add, 'SourcePath') !== null
          report(atElement(element), {
            severity: risky ? 'warning' : 'information',
            fix: addAttribute(element, 'Fallback', 'en-us'),
          })
        }
    },
  ),
  attributeWithout('fallback-without-matchos', 'Fallback', 'matchos', 'MatchOS'),
  attributeWithout('targetproduct-without-matchinstalled', 'TargetProduct', 'matchinstalled', 'MatchInstalled'),
  rule(
    'matchpreviousmsi-without-removemsi',
    'error',
    [
      say(
        'MatchPreviousMSI takes languages of what RemoveMSI removes. Without RemoveMSI it does nothing.',
        'MatchPreviousMSI übernimmt die Sprachen dessen, was RemoveMSI entfernt. Ohne RemoveMSI bewirkt es nichts.',
      ),
      say(
        'Languages of the old Office are not carried over.',
        'Die Sprachen des alten Office werden nicht übernommen.',
      ),
    ],
    (view, report) => {
      if (view.removeMsi !== null) return
      for (const one of everyLanguage(view))
        if (one.key === 'matchpreviousmsi')
          report(atElement(one.element), { fix: addChild(view.file, view.root, '<RemoveMSI />') })
    },
  ),
  rule(
    'matchpreviousmsi-alone',
    'error',
    [
      say(
        '{id} has only MatchPreviousMSI; it needs one more language.',
        '{id} hat nur MatchPreviousMSI; nötig ist eine weitere Sprache.',
      ),
      say(
        'The installation fails because a language is missing.',
        'Die Installation schlägt fehl, weil eine Sprache fehlt.',
      ),
    ],
    (view, report) => {
      for (const { languages, id, element } of view.products)
        if (languages.length > 0 && languages.every(({ key }) => key === 'matchpreviousmsi'))
          report(atElement(element), {
            values: { id: id?.value ?? '' },
            fix: addChild(view.file, element, usualLanguage(view)),
          })
    },
  ),
  rule(
    'match-installed-on-first-install',
    'warning',
    [
      say(
        'MatchInstalled copies from what is installed, and on a first installation there is nothing. Name a language, or TargetProduct.',
        'MatchInstalled übernimmt von Installiertem, und bei der ersten Installation gibt es nichts. Eine Sprache oder TargetProduct nennen.',
      ),
      say(
        'On new devices the language cannot be found out.',
        'Auf neuen Geräten lässt sich die Sprache nicht ermitteln.',
      ),
    ],
    (view, report) => {
      for (const { languages, fact } of view.products)
        for (const { key, element } of languages) {
          const needsTarget =
            ['Visio', 'Project'].includes(fact?.family ?? '') && attributeOf(element, 'TargetProduct') === null
          const { cleanDevices, upgrade } = view.context.project
          const aimless = upgrade !== true && attributeOf(element, 'TargetProduct') === null
          const onSuite = fact?.kind === 'suite' && (cleanDevices === true || aimless)
          if (key === 'matchinstalled' && (onSuite || needsTarget))
            report(atElement(element), { fix: needsTarget ? addAttribute(element, 'TargetProduct', 'All') : null })
        }
    },
  ),
  rule(
    'keyword-in-download',
    'error',
    [
      say(
        '{what} is decided on the device, so it cannot be downloaded. Make a file of its own for the download.',
        '{what} entscheidet sich auf dem Gerät und lässt sich daher nicht herunterladen. Für den Download eine eigene Datei anlegen.',
      ),
      say('The download fails.', 'Der Download schlägt fehl.'),
    ],
    (view, report) => {
      if (view.context.mode !== 'download' || view.add === null) return
      for (const one of everyLanguage(view))
        if (isKeyword(one)) report(atElement(one.element), { values: { what: one.id?.value ?? '' } })
      const version = attributeOf(view.add, 'Version')
      if (version !== null && lower(version) === 'matchinstalled')
        report(atAttribute(version), { values: { what: version.value }, fix: dropAttribute(view.file, version) })
      if (attributeOf(view.add, 'OfficeClientEdition') === null)
        report(atElement(view.add), {
          values: { what: 'OfficeClientEdition' },
          fix: addAttribute(view.add, 'OfficeClientEdition', '64'),
        })
    },
  ),
  rule(
    'languages-differ',
    'information',
    [
      say(
        '{id} has other languages than the suite: {languages}.',
        '{id} hat andere Sprachen als die Suite: {languages}.',
      ),
      say(
        'Visio or Project speaks another language than the rest; confirm.',
        'Visio oder Project spricht eine andere Sprache als der Rest; bestätigen.',
      ),
    ],
    (view, report) => {
      const suite = view.suites[0]
      if (suite === undefined) return
      const wanted = keysOf(suite)
      for (const product of view.products) {
        const family = product.fact?.family ?? ''
        const follows = product.languages.some(({ key }) => key === 'matchinstalled')
        if (
          ['Visio', 'Project'].includes(family) &&
          product.languages.length > 0 &&
          !follows &&
          keysOf(product) !== wanted
        )
          report(atElement(product.element), { values: { id: product.fact?.id ?? '', languages: keysOf(product) } })
      }
    },
  ),
]

function attributeWithout(id: string, name: string, keyword: string, shown: string): Rule {
  return rule(
    id,
    'warning',
    [
      say(
        `${name} counts only together with ${shown}; here it is ignored. Move it there, or remove it.`,
        `${name} zählt nur zusammen mit ${shown}; hier wird es übergangen. Dorthin setzen oder entfernen.`,
      ),
      say('A setting has no effect.', 'Eine Einstellung hat keine Wirkung.'),
    ],
    (view, report) => {
      for (const { languages } of view.products) {
        const home = languages.find(({ key, element }) => key === keyword && attributeOf(element, name) === null)
        for (const one of languages) {
          const attribute = attributeOf(one.element, name)
          if (attribute === null || one.key === keyword) continue
          const drop = dropAttribute(view.file, attribute)
          const add = home === undefined ? [] : addAttribute(home.element, name, attribute.value).edits
          const values = { what: name, value: shown }
          report(atAttribute(attribute), {
            fix: home === undefined ? drop : { title: 'move', values, edits: [...drop.edits, ...add] },
          })
        }
      }
    },
  )
}

const everyLanguage = (view: View): readonly LanguageUse[] => view.products.flatMap(({ languages }) => languages)
const keysOf = ({ languages }: ProductUse): string => [...new Set(languages.map(({ key }) => key))].sort().join(', ')

/** `de` becomes de-de; only where the language in front of the hyphen leaves one choice or a usual one. */
function nearestTag({ id, key }: LanguageUse, beside: readonly LanguageUse[]): Fix | null {
  const [language = ''] = key.split(/[-_]/)
  const tags = [...LANGUAGES.keys()].filter((tag) => tag.startsWith(`${language}-`))
  const right = FIRST_CHOICE[language] ?? (tags.length === 1 ? tags[0] : undefined)
  return id === null || right === undefined || beside.some((one) => one.key === right) ? null : writeValue(id, right)
}

/** The language that is put in where one is missing: that of the device, unless it is for a download, which knows no device. */
export const usualLanguage = ({ context }: View): string =>
  context.mode === 'download' ? '<Language ID="en-us" />' : '<Language ID="MatchOS" Fallback="en-us" />'
