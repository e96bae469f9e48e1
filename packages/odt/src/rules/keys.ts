import { LANGUAGES } from '../facts/languages.ts'
import { SETUP_IDS, setupIdOf } from '../facts/names.ts'
import { GENERIC_KEYS, PRODUCTS } from '../facts/products.ts'
import { addChild, dropAttribute, dropElement, writeValue } from '../lint/fixes.ts'
import { atElement, atValue } from '../lint/spots.ts'
import type { Fix, Rule } from '../lint/types.ts'
import type { View } from '../lint/view.ts'
import { type Attribute, attributeOf } from '../reading/tree.ts'
import { isPlaceholder } from './placeholders.ts'
import { isSubscription } from './products.ts'
import { rule, say } from './rule.ts'

const WELL_FORMED = /^[A-Z0-9]{5}(-[A-Z0-9]{5}){4}$/i

/** Rules on product keys, and on products that go with others. */
export const KEY_RULES: readonly Rule[] = [
  rule(
    'product-key-on-subscription',
    'error',
    [
      say(
        '{id} is a subscription and takes no product key: with one it would be licensed wrongly. Remove PIDKEY.',
        '{id} ist ein Abonnement und nimmt keinen Product Key: Mit einem würde es falsch lizenziert. PIDKEY entfernen.',
      ),
      say('The product would be licensed in the wrong way.', 'Das Produkt würde falsch lizenziert.'),
    ],
    (view, report) => {
      // Visio and Project share their ids with retail editions of 2016, which do take a key.
      for (const product of view.products)
        if (
          product.keyAttribute !== null &&
          product.keyAttribute.value.trim() !== '' &&
          isSubscription(product) &&
          product.fact?.kind === 'suite'
        )
          report(atValue(product.keyAttribute), {
            values: { id: product.fact.id },
            fix: dropAttribute(view.file, product.keyAttribute),
          })
    },
  ),
  rule(
    'product-key-malformed',
    'error',
    [
      say(
        'The product key is not five groups of five letters or digits.',
        'Der Product Key besteht nicht aus fünf Gruppen zu fünf Buchstaben oder Ziffern.',
      ),
      say(
        'The product cannot be activated with this key.',
        'Mit diesem Schlüssel lässt sich das Produkt nicht aktivieren.',
      ),
    ],
    (view, report) => {
      for (const { keyAttribute } of view.products)
        if (
          keyAttribute !== null &&
          keyAttribute.value.trim() !== '' &&
          !isPlaceholder(keyAttribute.value) &&
          !WELL_FORMED.test(keyAttribute.value.trim())
        )
          report(atValue(keyAttribute))
    },
  ),
  rule(
    'product-key-secret',
    'error',
    [
      say(
        'The file holds a product key that is no published generic one. Files like this are shared and shown: take the key from a vault when the package is made.',
        'Die Datei enthält einen Product Key, der kein veröffentlichter allgemeiner ist. Solche Dateien werden weitergegeben und gezeigt: den Schlüssel erst beim Paketbau aus einem Tresor nehmen.',
      ),
      say('A secret licence key lies open in the file.', 'Ein geheimer Lizenzschlüssel liegt offen in der Datei.'),
    ],
    (view, report) => {
      for (const { keyAttribute } of view.products) {
        const key = keyAttribute?.value.trim().toUpperCase() ?? ''
        if (keyAttribute !== null && WELL_FORMED.test(key) && !isPlaceholder(key) && !GENERIC_KEYS.has(key))
          report(atValue(keyAttribute))
      }
    },
  ),
  rule(
    'product-key-mismatch',
    'error',
    [
      say(
        'The generic key belongs to {owner}, not to {id}: activation fails.',
        'Der allgemeine Schlüssel gehört zu {owner}, nicht zu {id}: Die Aktivierung schlägt fehl.',
      ),
      say(
        'The product cannot be activated with this key.',
        'Mit diesem Schlüssel lässt sich das Produkt nicht aktivieren.',
      ),
    ],
    (view, report) => {
      for (const { keyAttribute, fact } of view.products) {
        const owner = GENERIC_KEYS.get(keyAttribute?.value.trim().toUpperCase() ?? '')
        if (
          keyAttribute === null ||
          owner === undefined ||
          fact === null ||
          (fact.licensing === 'subscription' && fact.kind === 'suite') ||
          owner.id === fact.id
        )
          continue
        const fix = fact.genericKey === null ? null : writeValue(keyAttribute, fact.genericKey)
        report(atValue(keyAttribute), { values: { owner: owner.id, id: fact.id }, fix })
      }
    },
  ),
  rule(
    'product-key-empty',
    'warning',
    [
      say('PIDKEY is empty. Remove it.', 'PIDKEY ist leer. Entfernen.'),
      say('A leftover in the file.', 'Ein Überbleibsel in der Datei.'),
    ],
    (view, report) => {
      for (const { keyAttribute } of view.products)
        if (keyAttribute?.value.trim() === '')
          report(atElement(keyAttribute.of), { fix: dropAttribute(view.file, keyAttribute) })
    },
  ),
  rule(
    'volume-without-key',
    'information',
    [
      say(
        '{id} has no product key: right for a key server (KMS), wrong for a multiple activation key (MAK). Say which.',
        '{id} hat keinen Product Key: richtig für einen Schlüsselserver (KMS), falsch für einen Mehrfachaktivierungsschlüssel (MAK). Festlegen.',
      ),
      say('How the product is activated must be decided.', 'Wie das Produkt aktiviert wird, muss entschieden sein.'),
    ],
    (view, report) => {
      for (const { fact, keyAttribute, element } of view.products)
        if (fact?.licensing === 'volume' && keyAttribute === null)
          report(atElement(element), { values: { id: fact.id } })
    },
  ),
  rule(
    'language-pack-redundant',
    'information',
    [
      say(
        'The language pack repeats {languages}, which the suite brings already.',
        'Das Sprachpaket wiederholt {languages}; die Suite bringt das schon mit.',
      ),
      say('A superfluous part; nothing to do.', 'Ein überflüssiger Teil; nichts zu tun.'),
    ],
    (view, report) => {
      const listed = new Set(view.suites.flatMap(({ languages }) => languages.map(({ key }) => key)))
      for (const { fact, languages, element } of view.products) {
        if (fact?.id !== 'LanguagePack' || view.suites.length === 0) continue
        const again = languages.filter(({ key }) => listed.has(key))
        if (again.length === 0) continue
        const one = again.length === languages.length ? element : again.length === 1 ? again[0]?.element : undefined
        const fix = one === undefined ? null : dropElement(view.file, one)
        report(atElement(element), { values: { languages: again.map(({ key }) => key).join(', ') }, fix })
      }
    },
  ),
  rule(
    'proofing-with-keyword',
    'warning',
    [
      say(
        'Proofing tools take language tags; {keyword} does not work there.',
        'Korrekturhilfen nehmen Sprachkürzel; {keyword} wirkt dort nicht.',
      ),
      say('Spelling tools may be missing.', 'Rechtschreibhilfen können fehlen.'),
    ],
    (view, report) => {
      for (const { fact, languages } of view.products)
        if (fact?.id === 'ProofingTools')
          for (const { key, element, id } of languages)
            if (key.startsWith('match')) report(atElement(element), { values: { keyword: id?.value ?? '' } })
    },
  ),
  rule(
    'proofing-redundant',
    'information',
    [
      say(
        'Spelling for {language} comes with {with} already.',
        'Die Rechtschreibung für {language} kommt schon mit {with}.',
      ),
      say('A superfluous part; nothing to do.', 'Ein überflüssiger Teil; nichts zu tun.'),
    ],
    (view, report) => {
      const full = view.products
        .filter(({ fact }) => fact?.kind === 'suite' || fact?.id === 'LanguagePack')
        .flatMap(({ languages }) => languages)
      for (const { fact, languages, element } of view.products) {
        if (fact?.id !== 'ProofingTools') continue
        for (const one of languages) {
          const bringer = full.find(
            ({ key }) => key === one.key || LANGUAGES.get(key)?.proofs.includes(one.fact?.name ?? '?'),
          )
          if (bringer === undefined) continue
          const others = languages.filter((other) => other !== one)
          // That keyword does nothing alone, which is an error of its own.
          const alone = others.length > 0 && others.every(({ key }) => key === 'matchpreviousmsi')
          const fix = alone ? null : dropElement(view.file, others.length === 0 ? element : one.element)
          report(atElement(one.element), { values: { language: one.key, with: bringer.key }, fix })
        }
      }
    },
  ),
  rule(
    'msi-condition-ids',
    'warning',
    [
      say(
        'MSICondition {ids}: it needs setup ids of Windows Installer such as VisPro, and RemoveMSI beside it; otherwise it is never true, or the old product stays.',
        'MSICondition {ids}: Nötig sind Setup-Kennungen von Windows Installer wie VisPro und RemoveMSI daneben; sonst trifft sie nie zu, oder das alte Produkt bleibt.',
      ),
      say(
        'The successor of an old product may not be installed.',
        'Der Nachfolger eines alten Produkts wird womöglich nicht installiert.',
      ),
    ],
    (view, report) => {
      const known = new Set(SETUP_IDS.map((id) => id.toLowerCase()))
      for (const { element } of view.products) {
        const condition = attributeOf(element, 'MSICondition')
        if (condition === null || isPlaceholder(condition.value)) continue
        const ids = condition.value
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '')
        const foreign = ids.some((id) => !known.has(id.toLowerCase()) && PRODUCTS.has(id.toLowerCase()))
        if (foreign || view.removeMsi === null)
          report(atValue(condition), { values: { ids: condition.value }, fix: conditionFix(view, condition, ids) })
      }
    },
  ),
]

/** Setup ids in place of the others, and RemoveMSI beside them; nothing where one has no setup id. */
function conditionFix(view: View, condition: Attribute, ids: readonly string[]): Fix | null {
  const right = ids.map((id) => (PRODUCTS.has(id.toLowerCase()) ? setupIdOf(id) : id))
  if (right.includes(null)) return null
  const value = [...new Set(right)].join(',')
  const edits = [
    ...(value === ids.join(',') ? [] : writeValue(condition, value).edits),
    ...(view.removeMsi === null ? addChild(view.file, view.root, '<RemoveMSI />').edits : []),
  ]
  return { title: 'replace', values: { what: 'Product/@MSICondition', value }, edits }
}
