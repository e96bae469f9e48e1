import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { textFormats } from '@lotse/playbook'
import { atField, notFound, Problem } from '../platform/http/problem.ts'

/** What goes wrong with acceleration, in words. */

export const noCase = (): Problem => notFound({ de: 'Diesen Fall', en: 'This case' })
export const noStep = (): Problem => notFound({ de: 'Diesen Schritt des Plans', en: 'This step of the plan' })
export const noAction = (): Problem => notFound({ de: 'Diese Maßnahme', en: 'This action' })

/** A case that is over is changed no more. */
export const caseClosed = (): Problem =>
  atField('rule-refused', '', 'caseClosed', {
    de: 'Der Fall ist abgeschlossen. Eröffnen Sie einen neuen, wenn es wieder etwas zu beschleunigen gibt.',
    en: 'The case is closed. Open a new one if there is something to accelerate again.',
  })

export const noSuch = (field: string, what: Localised): Problem =>
  atField('input-not-valid', field, 'unknown', {
    de: `${what.de} gibt es hier nicht. Wählen Sie aus der Liste.`,
    en: `There is no such ${what.en} here. Choose from the list.`,
  })

export const wrong = (field: string, code: string, said: Localised): Problem =>
  atField('rule-refused', field, code, said)

/** A review is planned already: a second one would leave two meetings and nobody knowing which counts. */
export const reviewPlanned = (on: IsoDate): Problem =>
  new Problem('already-exists', {
    detail: {
      de: `Eine Besprechung ist schon für den ${textFormats.de.date(on)} geplant. Verlegen Sie diese, oder protokollieren oder streichen Sie sie zuerst.`,
      en: `A review is planned for ${textFormats.en.date(on)} already. Move that one, or minute or cancel it first.`,
    },
  })

/** The engagement keeps no record of the effort: it has no task 3650. */
export const noRecord = (): Problem =>
  atField('rule-refused', '', 'noRecord', {
    de: 'Zu diesem Engagement gehört keine Beschleunigung: Es hat die Aufgabe 3650 nicht. Eröffnen Sie den Fall im Engagement zu Microsoft 365 Apps.',
    en: 'Acceleration is no part of this engagement: it does not have task 3650. Open the case in the engagement about Microsoft 365 Apps.',
  })

/** An open case stands already: whoever was second works on that one. */
export const alreadyOpen = (): Problem =>
  new Problem('already-exists', {
    detail: {
      de: 'Für dieses Engagement läuft schon ein Fall. Arbeiten Sie an diesem weiter.',
      en: 'There is an open case for this engagement already. Go on with that one.',
    },
  })
