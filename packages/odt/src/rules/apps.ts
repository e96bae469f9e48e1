import { APPS, APPS_OF_A_SUITE, APPS_WITHOUT_EFFECT } from '../facts/names.ts'
import { addChild, dropElement, writeValue } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atElement, atValueOr } from '../lint/spots.ts'
import type { Rule, Severity } from '../lint/types.ts'
import type { ExclusionUse, ProductUse } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

const known = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()))
const KNOWN = known([...APPS, ...APPS_WITHOUT_EFFECT])
const NEVER = known(APPS_WITHOUT_EFFECT)
/** What the vendor's web tool writes under products that do not have it. */
const WRITTEN_BY_THE_WEB_TOOL = known(['Bing', 'Groove', 'Lync', 'Teams'])
const excludes = ({ exclusions }: ProductUse, app: string): boolean => exclusions.some(({ key }) => key === app)
/** Publisher is not supported from this day on. */
const PUBLISHER_ENDS = '2026-10-13'

/** Rules on apps left out. */
export const APP_RULES: readonly Rule[] = [
  rule(
    'unknown-exclude',
    'warning',
    [
      say(
        'Setup does not know the app {id}: nothing is left out.',
        'Das Setup kennt die App {id} nicht: Nichts wird weggelassen.',
      ),
      say('An app that should be missing gets installed.', 'Eine App, die fehlen soll, wird installiert.'),
    ],
    (view, report) => {
      for (const { exclusions } of view.products)
        for (const { key, id, element } of exclusions) {
          if (KNOWN.has(key) || isPlaceholder(key)) continue
          const right = nearest(key, APPS)
          const taken = right !== null && exclusions.some((one) => one.key === right.toLowerCase())
          const fix = id === null || right === null || taken ? null : writeValue(id, right)
          report(atValueOr(id, element), { values: { id: id?.value ?? '' }, fix })
        }
    },
  ),
  rule(
    'exclude-no-effect',
    'warning',
    [
      say(
        'Excluding {id} from {product} does nothing: {product} does not have it, or it is no app of Office setup. For Skype for Business write Lync; leave the product out for Visio and Project.',
        '{id} aus {product} auszuschließen, bewirkt nichts: {product} enthält es nicht, oder es ist keine App des Office-Setups. Für Skype for Business Lync schreiben; für Visio und Project das Produkt weglassen.',
      ),
      say(
        'A line of the file does not do what its author expects.',
        'Eine Zeile der Datei bewirkt nicht, was ihr Autor erwartet.',
      ),
    ],
    (view, report) => {
      for (const product of view.products)
        for (const exclusion of product.exclusions) {
          const severity = withoutEffect(product, exclusion)
          if (severity === null) continue
          const values = { id: exclusion.id?.value ?? '', product: product.id?.value ?? '' }
          const skype = exclusion.key.startsWith('skype') && exclusion.id !== null && !excludes(product, 'lync')
          const fix =
            skype && exclusion.id !== null && product.fact?.kind === 'suite'
              ? writeValue(exclusion.id, 'Lync')
              : dropElement(view.file, exclusion.element)
          report(atElement(exclusion.element), { severity, values, fix })
        }
    },
  ),
  rule(
    'duplicate-exclude',
    'information',
    [
      say(
        '{id} is excluded twice from the same product. Remove one.',
        '{id} ist im selben Produkt zweimal ausgeschlossen. Eines entfernen.',
      ),
      say('A superfluous line; nothing to do.', 'Eine überflüssige Zeile; nichts zu tun.'),
    ],
    (view, report) => {
      for (const { exclusions } of view.products)
        exclusions.forEach(({ key, id, element }, index) => {
          if (key !== '' && exclusions.slice(0, index).some((one) => one.key === key))
            report(atElement(element), { values: { id: id?.value ?? '' }, fix: dropElement(view.file, element) })
        })
    },
  ),
  rule(
    'groove-without-onedrive',
    'warning',
    [
      say(
        'Groove is the old sync client. OneDrive still comes: exclude OneDrive too, or drop Groove.',
        'Groove ist der alte Synchronisierungsclient. OneDrive kommt trotzdem: auch OneDrive ausschließen oder Groove streichen.',
      ),
      say(
        'OneDrive is installed although the file looks as if it were not.',
        'OneDrive wird installiert, obwohl die Datei anders aussieht.',
      ),
    ],
    (view, report) => {
      const description =
        attributeOf(view.root.children.find(({ name }) => name === 'Info') ?? null, 'Description')?.value ?? ''
      for (const product of view.suites) {
        const groove = product.exclusions.find(({ key }) => key === 'groove')
        if (groove === undefined || excludes(product, 'onedrive')) continue
        const wanted = /onedrive/i.test(description) && !/(no|without|ohne|kein\w*)\W+onedrive/i.test(description)
        report(atElement(groove.element), {
          severity: wanted ? 'information' : 'warning',
          fix: wanted
            ? dropElement(view.file, groove.element)
            : addChild(view.file, product.element, '<ExcludeApp ID="OneDrive" />'),
        })
      }
    },
  ),
  rule(
    'onedrive-returns',
    'warning',
    [
      say(
        '{id} brings OneDrive back, which the suite leaves out. Repeat the exclusion here.',
        '{id} bringt OneDrive zurück, das die Suite weglässt. Den Ausschluss hier wiederholen.',
      ),
      say('OneDrive is installed although it should not be.', 'OneDrive wird installiert, obwohl es fehlen soll.'),
    ],
    (view, report) => {
      if (!view.suites.some((suite) => excludes(suite, 'onedrive'))) return
      for (const product of view.products)
        if (product.fact?.kind === 'app' && !excludes(product, 'onedrive'))
          report(atElement(product.element), {
            values: { id: product.fact.id },
            fix: addChild(view.file, product.element, '<ExcludeApp ID="OneDrive" />'),
          })
    },
  ),
  rule(
    'all-apps-excluded',
    'error',
    [
      say(
        'Every app of {id} is excluded: nothing is left.',
        'Alle Apps von {id} sind ausgeschlossen: Nichts bleibt übrig.',
      ),
      say('The installation brings no app at all.', 'Die Installation bringt keine einzige App.'),
    ],
    (view, report) => {
      for (const product of view.suites) {
        if (appsLeft(product).length === 0)
          report(atElement(product.element), { values: { id: product.fact?.id ?? '' } })
      }
    },
  ),
  rule(
    'outlook-split',
    'information',
    [
      say(
        'Only {one} is excluded; the other Outlook stays. Outlook is the classic client, OutlookForWindows the new one.',
        'Nur {one} ist ausgeschlossen; das andere Outlook bleibt. Outlook ist der klassische Client, OutlookForWindows der neue.',
      ),
      say(
        'One of two Outlook clients stays: confirm that this is meant.',
        'Einer von zwei Outlook-Clients bleibt: bestätigen, dass das so gemeint ist.',
      ),
    ],
    (view, report) => {
      for (const product of view.suites) {
        if (excludes(product, 'outlook') === excludes(product, 'outlookforwindows')) continue
        const one = product.exclusions.find(({ key }) => key === 'outlook' || key === 'outlookforwindows')
        if (one !== undefined) report(atElement(one.element), { values: { one: one.id?.value ?? '' } })
      }
    },
  ),
  rule(
    'teams-exclusion-limits',
    'information',
    [
      say(
        'Excluding Teams keeps it from being added; a Teams that is there stays. To remove it, use a script of its own.',
        'Der Ausschluss von Teams verhindert nur, dass es hinzukommt; vorhandenes Teams bleibt. Zum Entfernen ein eigenes Skript nutzen.',
      ),
      say(
        'Teams on existing devices is not removed by this.',
        'Teams auf vorhandenen Geräten wird dadurch nicht entfernt.',
      ),
    ],
    (view, report) => {
      if (view.context.project.upgrade !== true) return
      for (const { exclusions } of view.suites)
        for (const { key, element } of exclusions) if (key === 'teams') report(atElement(element))
    },
  ),
  rule(
    'publisher-retirement',
    'information',
    [
      say(
        '{id} brings Publisher, which is not supported after October 2026. Exclude it, or plan its successor.',
        '{id} bringt Publisher mit, das nach Oktober 2026 nicht mehr unterstützt wird. Ausschließen oder den Nachfolger einplanen.',
      ),
      say(
        'An app without support after October 2026 gets installed.',
        'Eine App ohne Unterstützung nach Oktober 2026 wird installiert.',
      ),
    ],
    (view, report) => {
      // From half a year before the end on; before that nobody needs to act.
      if (view.context.asOf === null || view.context.asOf < '2026-04-13') return
      for (const product of view.suites)
        if (bringsPublisher(product, view.context.asOf) && !excludes(product, 'publisher'))
          report(atElement(product.element), {
            values: { id: product.fact?.id ?? '', day: PUBLISHER_ENDS },
            fix:
              appsLeft(product).length > 1
                ? addChild(view.file, product.element, '<ExcludeApp ID="Publisher" />')
                : null,
          })
    },
  ),
]

/** What is left of a suite. */
export function appsLeft(product: ProductUse): readonly string[] {
  const { fact } = product
  const lacks = [
    ...(fact?.generation === '2024' ? ['publisher'] : []),
    ...(/^Standard/.test(fact?.id ?? '') ? ['access'] : []),
    ...(fact?.licensing === 'volume' || fact?.id.includes('NoTeams') ? ['teams'] : []),
  ]
  return APPS_OF_A_SUITE.filter((app) => !lacks.includes(app) && !excludes(product, app))
}

/** Years whose support is over are told of as a whole, and 2024 has it no more. */
const bringsPublisher = ({ fact }: ProductUse, asOf: string): boolean =>
  fact?.generation === 'M365' ||
  (fact?.licensing === 'volume' && fact.generation === '2021' && asOf <= (fact.endOfSupport ?? ''))

/** How bad it is that an exclusion does nothing; null where it does something or its id is unknown. */
function withoutEffect({ fact }: ProductUse, { key }: ExclusionUse): Severity | null {
  if (fact === null || !KNOWN.has(key)) return null
  if (NEVER.has(key)) return 'warning'
  if (fact.family === 'Language')
    return fact.id === 'LanguagePack' && WRITTEN_BY_THE_WEB_TOOL.has(key) ? 'information' : 'warning'
  if (fact.family === 'Visio' || fact.family === 'Project')
    return key === 'onedrive' ? null : WRITTEN_BY_THE_WEB_TOOL.has(key) ? 'information' : null
  if (/^Standard/.test(fact.id) && key === 'access') return 'warning'
  if (fact.licensing === 'volume' && key === 'teams') return 'warning'
  return fact.generation === '2024' && key === 'publisher' ? 'warning' : null
}
