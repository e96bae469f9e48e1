import type { Localised } from '@lotse/contract'
import { type Fault, sayFault } from '@lotse/packaging'
import { atField, Problem } from '../platform/http/problem.ts'

export const thisPackage: Localised = { de: 'Dieses Paket', en: 'This package' }
export const thisTest: Localised = { de: 'Diesen Test', en: 'This test' }
export const thisRing: Localised = { de: 'Diesen Ring', en: 'This ring' }

/** What speaks against making a package, in words. */
export const notMade = (fault: Fault): Problem =>
  new Problem('rule-refused', { detail: { de: sayFault(fault, 'de'), en: sayFault(fault, 'en') } })

export const siteMissing = (): Problem =>
  atField('input-not-valid', 'site', 'missing', {
    de: 'Für Configuration Manager fehlen Freigabe, Verteilungspunktgruppe und begrenzende Sammlung.',
    en: 'Configuration Manager needs the share, the distribution point group and the limiting collection.',
  })

/** As many as a message can carry; the page lists all of them. */
const SAID_AT_ONCE = 3

/** @param missing what it still takes, each with a sentence */
export function notReady(missing: readonly Localised[]): Problem {
  const first = missing.slice(0, SAID_AT_ONCE)
  const more = missing.length - first.length
  const [de, en] = [first.map((one) => one.de).join(' '), first.map((one) => one.en).join(' ')]
  return new Problem('rule-refused', {
    detail: {
      de: `Das Paket ist noch nicht bereit. Es fehlt: ${de}${more > 0 ? ` Und ${more} weitere.` : ''}`,
      en: `The package is not ready yet. What is missing: ${en}${more > 0 ? ` And ${more} more.` : ''}`,
    },
  })
}

export const readyAlready = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Das Paket ist bereit; Checkliste und Testprotokoll stehen damit fest. Nehmen Sie es zuerst zurück.',
      en: 'The package is ready, and its checklist and test protocol stand with that. Take it back first.',
    },
  })

export const sameState = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Das Paket hat diesen Stand schon. Laden Sie die Seite neu.',
      en: 'The package has this state already. Reload the page.',
    },
  })

export const noReason = (): Problem =>
  atField('input-not-valid', 'because', 'missing', {
    de: 'Sagen Sie, warum das Paket zurückgenommen wird.',
    en: 'Say why the package is taken back.',
  })

export const noSuchItem = (): Problem =>
  atField('input-not-valid', 'itemId', 'unknown', {
    de: 'Diesen Punkt hat die Checkliste nicht. Laden Sie die Seite neu.',
    en: 'The checklist has no such item. Reload the page.',
  })

export const dayNotCome = (): Problem =>
  atField('input-not-valid', 'day', 'inFuture', {
    de: 'Dieser Tag liegt in der Zukunft. Festgehalten wird, was war.',
    en: 'This day is in the future. What happened is recorded.',
  })

export const noSuchDocument = (): Problem =>
  atField('input-not-valid', 'documentId', 'unknown', {
    de: 'Dieses Dokument gibt es nicht. Laden Sie die Seite neu und wählen Sie aus der Liste.',
    en: 'There is no such document. Reload the page and choose from the list.',
  })

export const tooManyTests = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Ein Protokoll hat höchstens 100 Tests. Fassen Sie ältere zusammen oder hängen Sie ein Dokument an.',
      en: 'A protocol has at most 100 tests. Sum older ones up, or attach a document.',
    },
  })
