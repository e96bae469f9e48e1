import type { Localised } from '@lotse/contract'
import type { Language, Obstacle } from '@lotse/remediation'

/** Sentences of the capability in both languages; those about answers and items come from the package. */

/** The same sentence in both languages. */
export const both = (say: (language: Language) => string): Localised => ({ de: say('de'), en: say('en') })

const OBSTACLES: Readonly<Record<Obstacle['code'], (count: number) => Localised>> = {
  'not-answered': (count) =>
    count === 1
      ? { de: 'Eine Frage ist nicht beantwortet', en: 'One question is not answered' }
      : { de: `${count} Fragen sind nicht beantwortet`, en: `${count} questions are not answered` },
  'wrong-edition': () => ({ de: 'Die Ausgabe passt nicht zur Cloud', en: 'The edition does not fit the cloud' }),
  'older-template': () => ({
    de: 'Es gibt eine neuere Vorlage; übernehmen Sie sie zuerst. Diese Checkliste folgt Version',
    en: 'There is a newer template; move to it first. This checklist follows version',
  }),
  'blocking-open': (count) => ({
    de: count === 1 ? 'Ein blockierender Punkt ist offen' : `${count} blockierende Punkte sind offen`,
    en: count === 1 ? 'One blocking item is open' : `${count} blocking items are open`,
  }),
  'still-to-check': (count) => ({
    de: count === 1 ? 'Ein Punkt ist noch zu klären' : `${count} Punkte sind noch zu klären`,
    en: count === 1 ? 'One item is still to be checked' : `${count} items are still to be checked`,
  }),
  'not-confirmed': (count) => ({
    de: count === 1 ? 'Einem Punkt wurde nicht zugestimmt' : `${count} Punkten wurde nicht zugestimmt`,
    en: count === 1 ? 'One item is not agreed to' : `${count} items are not agreed to`,
  }),
  'evidence-missing': () => ({
    de: 'Gelöst ist ein Punkt mit einem Nachweis: ein Satz, ein Link oder ein Termin',
    en: 'An item is resolved with evidence: a sentence, a link or a session',
  }),
  'note-missing': () => ({
    de: 'Sagen Sie, warum der Punkt nicht zutrifft',
    en: 'Say why the item does not apply',
  }),
  'acceptance-not-allowed': () => ({
    de: 'Das Risiko eines blockierenden Punkts kann niemand annehmen: Er muss gelöst sein oder nicht zutreffen',
    en: 'Nobody can accept the risk of a blocking item: it has to be resolved or not to apply',
  }),
  'person-missing': () => ({
    de: 'Nennen Sie die Person des Kunden, die das Risiko annimmt',
    en: 'Name the person of the customer who accepts the risk',
  }),
}

/** How many subjects a sentence lists before it says that there are more. */
const LISTED = 8

/** Obstacles as sentences, one for each kind: `3 items are open: ID-01, ID-06, NW-01`. */
export function sayObstacles(obstacles: readonly Obstacle[]): Localised[] {
  const codes = [...new Set(obstacles.map(({ code }) => code))]
  return codes.map((code) => {
    const subjects = obstacles.filter((one) => one.code === code).map(({ subject }) => subject)
    const more = subjects.length > LISTED ? ' …' : ''
    const listed = `${subjects.slice(0, LISTED).join(', ')}${more}`
    const words = OBSTACLES[code](subjects.length)
    return both((language) => `${words[language]}: ${listed}`)
  })
}

/** One obstacle without what it is about, for a message at a field. */
export const sayObstacle = ({ code }: Obstacle): Localised => both((language) => `${OBSTACLES[code](1)[language]}.`)
