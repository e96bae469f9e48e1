import type { NameHit } from '@lotse/playbook'
import { atField, notFound, Problem } from '../platform/http/problem.ts'

export const noSolution = () => notFound({ de: 'Diese Lösung', en: 'This solution' })

export const noTry = () => notFound({ de: 'Diesen Eintrag', en: 'This record' })

/**
 * Words that give a customer away are never kept. All are named, each stands among the errors.
 * @param field where they can be put right: those of an entry in a dialogue of their own, a reason at its field
 */
export function namesStand(hits: readonly NameHit[], field: 'kept' | 'reason'): Problem {
  const said = hits.map(({ word }) => `„${word}“`).join(', ')
  return new Problem('rule-refused', {
    detail: {
      de: `So wird nichts gespeichert, denn diese Wörter verraten einen Kunden: ${said}. Ersetzen Sie jedes. Was der Name eines Produkts oder ein gewöhnliches Wort ist, kennzeichnen Sie so; bei Adressen, Domains und ganzen Namen von Personen geht das nicht.`,
      en: `Nothing is saved like this, because these words give a customer away: ${said}. Replace each. Mark what is the name of a product or a common word as such; that cannot be done with addresses, domains and whole names of persons.`,
    },
    errors: hits.map(({ word, neutral }) => ({
      field,
      code: 'names-a-customer',
      message: {
        de: `„${word}“ verrät einen Kunden. Vorschlag: ${neutral.de}`,
        en: `“${word}” gives a customer away. Proposal: ${neutral.en}`,
      },
    })),
  })
}

export const notYours = () =>
  new Problem('not-allowed', {
    detail: {
      de: 'Eine Lösung ändert, wer sie geschrieben hat, oder eine Fachexpertin bzw. ein Fachexperte. Was mit Lotse kam, bleibt; kopieren Sie es als eigenen Eintrag.',
      en: 'A solution is changed by whoever posted it, or by an expert. What came with Lotse stays; copy it as an entry of your own.',
    },
  })

export const notReviewable = () =>
  new Problem('not-allowed', {
    detail: {
      de: 'Gegenlesen kann nur eine andere Fachperson als die, von der die Worte sind, und jede Fassung nur einmal.',
      en: 'Only another expert than the one whose words these are can review them, and each edition only once.',
    },
  })

export const otherEdition = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Seit Sie gelesen haben, gibt es eine neue Fassung. Lesen Sie diese, bevor Sie zustimmen.',
      en: 'There is a new edition since you read it. Read that one before you agree.',
    },
  })

export const withdrawnAlready = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Lösung ist zurückgezogen. Holen Sie sie zuerst zurück.',
      en: 'This solution was withdrawn. Bring it back first.',
    },
  })

export const sayWhere = () =>
  atField('rule-refused', 'source', 'missing', {
    de: 'Was dokumentiert ist, steht irgendwo. Nennen Sie die Quelle oder ihre Adresse, oder wählen Sie, dass es geholfen hat.',
    en: 'What is documented stands somewhere. Name the source or its address, or choose that it worked.',
  })

export const notWithdrawn = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Diese Lösung ist nicht zurückgezogen, oder jemand hat sie inzwischen zurückgeholt.',
      en: 'This solution is not withdrawn, or somebody has brought it back meanwhile.',
    },
  })

export const triedAlready = () =>
  new Problem('already-exists', {
    detail: {
      de: 'Diese Lösung steht bei diesem Engagement schon. Ändern Sie dort, was daraus wurde.',
      en: 'This solution stands at this engagement already. Change there what became of it.',
    },
  })

export const notThere = () =>
  new Problem('not-allowed', {
    detail: {
      de: 'Aus diesem Engagement veröffentlicht nur, wer darin eine Rolle hat. Lassen Sie sich eine Rolle geben, oder veröffentlichen Sie, ohne ein Engagement zu nennen.',
      en: 'Only somebody with a role in this engagement posts from it. Ask for a role, or post without naming an engagement.',
    },
  })

export const otherCase = () =>
  atField('input-not-valid', 'caseId', 'does-not-fit', {
    de: 'Diesen Fall gibt es bei diesem Engagement nicht. Öffnen Sie die Seite noch einmal aus dem Fall heraus.',
    en: 'There is no such case at this engagement. Open the page again from the case.',
  })

export const dayToCome = (field: 'triedOn' | 'checkedOn') =>
  atField('input-not-valid', field, 'in-future', {
    de: 'Der Tag liegt in der Zukunft. Nehmen Sie heute oder einen früheren.',
    en: 'The day lies in the future. Take today or an earlier one.',
  })

export const sayWhyNone = (least: number) =>
  atField('rule-refused', 'words', 'too-short', {
    de: `Sagen Sie in mindestens ${least} Zeichen, wonach Sie gesucht haben und warum nichts passt.`,
    en: `Say in at least ${least} characters what you searched for and why none fits.`,
  })

export const outcomeNeedsSolution = () =>
  atField('input-not-valid', 'outcome', 'does-not-fit', {
    de: '„Keine Lösung passt“ steht ohne Lösung; alles andere nennt eine.',
    en: '“None fits” stands without a solution; everything else names one.',
  })
