import { CHANNELS, channelNamed } from '../facts/channels.ts'
import { PRODUCT_IDS } from '../facts/products.ts'
import { addAttribute, addChild, dropElement, writeValue } from '../lint/fixes.ts'
import { nearest } from '../lint/nearest.ts'
import { atElement, atValueOr } from '../lint/spots.ts'
import type { Fix, Rule } from '../lint/types.ts'
import { lower, type ProductUse, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import { usualLanguage } from './languages.ts'
import { isPlaceholder } from './placeholders.ts'
import { rule, say } from './rule.ts'

/** Single apps that a suite contains. */
const IN_SUITES = ['Access', 'Excel', 'Outlook', 'PowerPoint', 'Publisher', 'Word', 'OneNote', 'Skype']
const EDITIONS = ['Visio', 'Project']

/** Whoever names no day is told of what ended by then: no file is checked on an earlier one. */
const LONG_AGO = '2026-01-01'

const isVolume = ({ fact }: ProductUse): boolean => fact?.licensing === 'volume'
/** Visio and Project of a subscription carry the ids of the retail editions of 2016. */
export const isSubscription = ({ fact }: ProductUse): boolean =>
  fact?.licensing === 'subscription' || fact?.licensing === 'consumer'
const isOfYear = ({ fact }: ProductUse): boolean => /^20(19|2\d)$/.test(fact?.generation ?? '')

/** Rules on what is installed. */
export const PRODUCT_RULES: readonly Rule[] = [
  rule(
    'unknown-product',
    'error',
    [
      say(
        'Setup does not know the product {id} and ends with 17004.',
        'Das Setup kennt das Produkt {id} nicht und endet mit 17004.',
      ),
      say(
        'The installation fails: a product does not exist under this name.',
        'Die Installation schlägt fehl: Ein Produkt gibt es unter diesem Namen nicht.',
      ),
    ],
    (view, report) => {
      const all = [...view.products, ...view.removed]
      let keys: ReadonlySet<string> | undefined
      for (const product of all) {
        if (product.fact !== null || isPlaceholder(product.id?.value ?? '')) continue
        const right = nearest(product.key, PRODUCT_IDS)
        keys ??= new Set(all.map(({ key }) => key))
        const listed = keys.has(right?.toLowerCase() ?? '')
        const fix =
          right === null || listed || product.id === null
            ? null
            : fixUnlessRisky(writeValue(product.id, right), right, product.key)
        report(atValueOr(product.id, product.element), { values: { id: product.id?.value ?? '' }, fix })
      }
    },
  ),
  rule(
    'duplicate-product',
    'error',
    [
      say(
        '{id} stands twice in Add. Keep one, with the languages and exclusions of both.',
        '{id} steht zweimal in Add. Eines behalten, mit Sprachen und Ausschlüssen beider.',
      ),
      say(
        'A product is named twice with different settings; which of them applies is left to chance.',
        'Ein Produkt ist zweimal genannt; welche Einstellungen gelten, bleibt dem Zufall überlassen.',
      ),
    ],
    (view, report) => {
      const seen = new Map<string, ProductUse>()
      for (const product of view.products) {
        const first = seen.get(product.key)
        if (first === undefined) seen.set(product.key, product)
        else if (product.key !== '')
          report(atValueOr(product.id, product.element), {
            values: { id: product.id?.value ?? '' },
            fix: merged(view, first, product),
          })
      }
    },
  ),
  rule(
    'product-without-language',
    'error',
    [
      say(
        '{id} has no Language. Name at least one, for instance MatchOS with a Fallback.',
        '{id} hat keine Language. Mindestens eine nennen, zum Beispiel MatchOS mit Fallback.',
      ),
      say(
        'The installation fails because a language is missing.',
        'Die Installation schlägt fehl, weil eine Sprache fehlt.',
      ),
    ],
    (view, report) => {
      const followed = lower(attributeOf(view.add, 'Version')) === 'matchinstalled'
      for (const { element, id, languages, fact } of view.products) {
        if (languages.length > 0) continue
        const onTop = followed && view.secondInstall && view.suites.length === 0
        const fix = fact?.family === 'Language' ? null : addChild(view.file, element, usualLanguage(view))
        report(atElement(element), {
          severity: onTop ? 'information' : 'error',
          values: { id: id?.value ?? '' },
          fix: onTop ? null : fix,
        })
      }
    },
  ),
  rule(
    'overlapping-products',
    'error',
    [
      say(
        '{id} and {other} overlap: they bring the same apps, and only one can be activated. Keep one.',
        '{id} und {other} überschneiden sich: Sie bringen dieselben Apps mit, und nur eines lässt sich aktivieren. Eines behalten.',
      ),
      say(
        'Two products that exclude each other are installed together; people may see activation errors.',
        'Zwei Produkte, die sich ausschließen, werden zusammen installiert; Aktivierungsfehler sind möglich.',
      ),
    ],
    (view, report) => {
      view.products.forEach((product, index) => {
        const other = product.fact === null ? undefined : firstOverlap(view.products, index)
        if (other === undefined) return
        const family = product.fact?.family
        report(atValueOr(product.id, product.element), {
          severity: family === 'Visio' ? 'warning' : 'error',
          values: { id: product.id?.value ?? '', other: other.id?.value ?? '' },
        })
      })
    },
  ),
  rule(
    'mixed-generations',
    'error',
    [
      say(
        '{id} is of {year}, {other} of another year. Volume products of several years need different channels, and a device has one.',
        '{id} ist von {year}, {other} aus einem anderen Jahr. Volumenprodukte mehrerer Jahre brauchen verschiedene Kanäle, und ein Gerät hat nur einen.',
      ),
      say(
        'Products of different years cannot be installed together.',
        'Produkte verschiedener Jahre lassen sich nicht gemeinsam installieren.',
      ),
    ],
    (view, report) => {
      const volume = view.products.filter((product) => isVolume(product) && isOfYear(product))
      const first = volume[0]
      for (const { id, element, fact } of volume.slice(1))
        if (first !== undefined && fact?.generation !== first.fact?.generation)
          report(atValueOr(id, element), {
            values: { id: id?.value ?? '', year: fact?.generation ?? '', other: first.id?.value ?? '' },
          })
    },
  ),
  rule(
    'product-out-of-support',
    'warning',
    [
      say(
        'Support of {id} ended on {day}: there are no security updates any more. Plan its successor.',
        'Die Unterstützung von {id} endete am {day}: Sicherheitsupdates gibt es nicht mehr. Den Nachfolger einplanen.',
      ),
      say(
        'An Office without security updates is installed.',
        'Es wird ein Office ohne Sicherheitsupdates installiert.',
      ),
    ],
    (view, report) => {
      for (const { fact, id, element } of view.products)
        if (fact !== null && fact.endOfSupport !== null && fact.endOfSupport < (view.context.asOf ?? LONG_AGO))
          report(atValueOr(id, element), { values: { id: fact.id, day: fact.endOfSupport } })
    },
  ),
  rule(
    'consumer-product',
    'warning',
    [
      say(
        '{id} is a product for private people; organisations may not use it.',
        '{id} ist ein Produkt für Privatpersonen; Organisationen dürfen es nicht nutzen.',
      ),
      say('The product is not licensed for organisations.', 'Das Produkt ist nicht für Organisationen lizenziert.'),
    ],
    (view, report) => {
      for (const { fact, id, element } of view.products)
        if (fact !== null && (fact.licensing === 'consumer' || /^(Home(Student|\d)|Personal)/.test(fact.id)))
          report(atValueOr(id, element), { values: { id: fact.id } })
    },
  ),
  rule(
    'no-teams-id-with-teams-exclusion',
    'information',
    [
      say(
        '{id} holds no Teams, so excluding it does nothing.',
        '{id} enthält kein Teams; es auszuschließen, bewirkt nichts.',
      ),
      say('A superfluous line; nothing to do.', 'Eine überflüssige Zeile; nichts zu tun.'),
    ],
    (view, report) => {
      for (const { fact, exclusions } of view.products) {
        if (!fact?.id.includes('NoTeams')) continue
        for (const { key, element } of exclusions)
          if (key === 'teams')
            report(atElement(element), { values: { id: fact.id }, fix: dropElement(view.file, element) })
      }
    },
  ),
  rule(
    'volume-on-subscription-channel',
    'error',
    [
      say(
        'The volume suite {id} may only use {right}, not {channel}.',
        'Die Volumensuite {id} darf nur {right} nutzen, nicht {channel}.',
      ),
      say(
        'Licence and update channel do not fit together; that is not supported.',
        'Lizenz und Updatekanal passen nicht zusammen; das wird nicht unterstützt.',
      ),
    ],
    (view, report) => {
      if (view.channel === null || view.channel.kind === 'perpetual') return
      for (const product of view.suites)
        if (isVolume(product) && isOfYear(product))
          report(atValueOr(attributeOf(view.add, 'Channel'), product.element), {
            values: { id: product.fact?.id ?? '', right: perpetualOf(product), channel: view.channel.id },
            fix: channelFix(view, perpetualOf(product)),
          })
    },
  ),
  rule(
    'volume-without-perpetual-channel',
    'error',
    [
      say(
        '{id} without a Channel: a clean device then takes Current. Write {right}.',
        '{id} ohne Channel: Ein leeres Gerät nimmt dann Current. {right} schreiben.',
      ),
      say(
        'The product may be installed from the wrong source.',
        'Das Produkt wird womöglich aus der falschen Quelle installiert.',
      ),
    ],
    (view, report) => {
      if (view.add === null || attributeOf(view.add, 'Channel') !== null || attributeOf(view.add, 'Branch') !== null)
        return
      const isEdition = ({ fact }: ProductUse): boolean => EDITIONS.includes(fact?.family ?? '')
      const volume = view.products.filter((one) => isVolume(one) && isOfYear(one))
      const mixed = view.products.some(isSubscription)
      const product = volume.find((one) => !isEdition(one)) ?? volume[0]
      // Beside a subscription volume Visio and Project take its channel; that one is missing is another finding then.
      if (product === undefined || (mixed && isEdition(product))) return
      const years = new Set(volume.map(({ fact }) => fact?.generation))
      const fix = mixed || years.size > 1 ? null : addAttribute(view.add, 'Channel', perpetualOf(product))
      report(atElement(product.element), {
        severity: isEdition(product) ? 'information' : 'error',
        values: { id: product.fact?.id ?? '', right: perpetualOf(product) },
        fix,
      })
    },
  ),
  rule(
    'wrong-perpetual-channel',
    'error',
    [
      say('{id} does not exist in {channel}. Write {right}.', '{id} gibt es nicht in {channel}. {right} schreiben.'),
      say(
        'The installation fails: product and source are of different years.',
        'Die Installation schlägt fehl: Produkt und Quelle sind aus verschiedenen Jahren.',
      ),
    ],
    (view, report) => {
      if (view.channel?.kind !== 'perpetual') return
      for (const product of view.products)
        if (isVolume(product) && isOfYear(product) && perpetualOf(product) !== view.channel.id)
          report(atElement(product.element), {
            values: { id: product.fact?.id ?? '', channel: view.channel.id, right: perpetualOf(product) },
            fix: channelFix(view, perpetualOf(product)),
          })
    },
  ),
  rule(
    'subscription-on-perpetual-channel',
    'error',
    [
      say(
        '{id} is a subscription and cannot use {channel}. Take a channel of Microsoft 365 Apps.',
        '{id} ist ein Abonnement und kann {channel} nicht nutzen. Einen Kanal der Microsoft 365 Apps nehmen.',
      ),
      say('Licence and update channel do not fit together.', 'Lizenz und Updatekanal passen nicht zusammen.'),
    ],
    (view, report) => {
      if (view.channel?.kind !== 'perpetual') return
      for (const product of view.products)
        if (isSubscription(product))
          report(atElement(product.element), {
            values: { id: product.fact?.id ?? '', channel: view.channel.id },
            fix: subscriptionFix(view),
          })
    },
  ),
]

/** A nearest id is offered only where just letters differ: another year or licence would be another product. */
const fixUnlessRisky = (fix: Fix, right: string, key: string): Fix | null =>
  right.replace(/\D/g, '') === key.replace(/\D/g, '') ? fix : null

function firstOverlap(products: readonly ProductUse[], index: number): ProductUse | undefined {
  const product = products[index]
  for (let at = 0; at < index; at += 1) {
    const one = products[at]
    if (product !== undefined && one !== undefined && one.key !== product.key && overlaps(one, product)) return one
  }
  return undefined
}

function overlaps(one: ProductUse, two: ProductUse): boolean {
  const [a, b] = [one.fact, two.fact]
  if (a === null || b === null) return false
  if (a.kind === 'suite' && b.kind === 'suite') return true
  if (a.kind === 'suite' || b.kind === 'suite')
    return IN_SUITES.includes((a.kind === 'suite' ? b : a).family) && (a.kind === 'suite' ? b : a).kind === 'app'
  return a.family === b.family && EDITIONS.includes(a.family)
}

const perpetualOf = ({ fact }: ProductUse): string =>
  CHANNELS.find(({ id }) => id === `PerpetualVL${fact?.generation}`)?.id ?? ''

/** The channel of Add, written where it stands; nothing where subscriptions need another one. */
function channelFix(view: View, right: string): Fix | null {
  const channel = attributeOf(view.add, 'Channel')
  if (channel === null || view.products.some(isSubscription)) return null
  const years = new Set(view.products.filter(isVolume).map(({ fact }) => fact?.generation))
  return years.size > 1 ? null : writeValue(channel, right)
}

/** The channel that Updates names, else Current; not where a volume suite or a pinned version needs the one that stands there. */
function subscriptionFix(view: View): Fix | null {
  const channel = attributeOf(view.add, 'Channel')
  const pinned = /^16\./.test(lower(attributeOf(view.add, 'Version')))
  if (channel === null || pinned || view.suites.some(isVolume)) return null
  const later = channelNamed(attributeOf(view.updates, 'Channel')?.value ?? '')
  return writeValue(channel, later?.kind === 'production' ? later.id : 'Current')
}

/** Takes the second away where it adds nothing; otherwise puts what it adds into the first. */
function merged(view: View, first: ProductUse, second: ProductUse): Fix | null {
  if (
    second.element.attributes.some(
      ({ name, value }) => name !== 'ID' && attributeOf(first.element, name)?.value !== value,
    )
  )
    return null
  const more = [
    ...second.languages.filter(({ key }) => !first.languages.some((one) => one.key === key)),
    ...second.exclusions.filter(({ key }) => !first.exclusions.some((one) => one.key === key)),
  ]
  const [removal] = dropElement(view.file, second.element).edits
  const added = more.map(({ element }) => view.file.text.slice(element.start, element.end)).join('')
  const insertion = added === '' ? [] : addChild(view.file, first.element, added).edits
  return removal === undefined
    ? null
    : { title: 'remove', values: { what: `Product ${second.id?.value ?? ''}` }, edits: [...insertion, removal] }
}
