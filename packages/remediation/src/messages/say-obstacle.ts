import type { Obstacle } from '../process/obstacles.ts'
import type { Language, Template, Text } from '../template/types.ts'

const WORDS = {
  'not-answered': { de: 'nicht beantwortet', en: 'not answered' },
  'wrong-edition': { de: 'passt nicht zur Cloud des Tenants', en: "does not fit the tenant's cloud" },
  'older-template': { de: 'Es gibt eine neuere Vorlage', en: 'there is a newer template' },
  'blocking-open': { de: 'blockierend und offen', en: 'blocking and open' },
  'still-to-check': { de: 'noch zu klären', en: 'still to be checked' },
  'not-confirmed': { de: 'der Kunde hat noch nicht zugestimmt', en: 'the customer has not agreed yet' },
  'evidence-missing': { de: 'gelöst, aber ohne Nachweis', en: 'resolved, but without evidence' },
  'note-missing': { de: 'trifft nicht zu, aber ohne Begründung', en: 'not applicable, but without a reason' },
  'acceptance-not-allowed': {
    de: 'Das Risiko eines blockierenden Punkts kann niemand annehmen',
    en: 'nobody can accept the risk of a blocking item',
  },
  'person-missing': { de: 'Risiko angenommen, aber von niemandem', en: 'risk accepted, but by nobody' },
} as const satisfies Record<Obstacle['code'], Text>

/** What stands in the way, as a line: `ID-02 Make sign-in names routable: blocking and open`. */
export function sayObstacle({ code, subject }: Obstacle, template: Template, language: Language): string {
  const title = [
    ...template.items.filter(({ id }) => id === subject).map((item) => item.title),
    ...template.questions.filter(({ id }) => id === subject).map((question) => question.text),
  ][0]
  return `${title === undefined ? subject : `${subject} ${title[language]}`}: ${WORDS[code][language]}`
}
