import { atField, notFound, Problem } from '../platform/http/problem.ts'

export const noInsight = () => notFound({ de: 'Diese Produktrückmeldung', en: 'This insight' })

export const noLink = () => notFound({ de: 'Diesen Eintrag', en: 'This record' })

export const numberTaken = (title: string) =>
  atField('already-exists', 'externalId', 'taken', {
    de: `Diese Nummer ist schon erfasst: „${title}“. Öffnen Sie sie und tragen Sie dort ein, wen sie betrifft.`,
    en: `This number is recorded already: “${title}”. Open it and record there whom it concerns.`,
  })

export const linkedAlready = () =>
  new Problem('already-exists', {
    detail: {
      de: 'Diese Produktrückmeldung steht bei diesem Engagement schon. Ändern Sie dort die Plätze.',
      en: 'This insight stands at this engagement already. Change the seats there.',
    },
  })

export const otherCase = () =>
  atField('input-not-valid', 'caseId', 'does-not-fit', {
    de: 'Diesen Fall gibt es bei diesem Engagement nicht. Öffnen Sie die Seite noch einmal aus dem Fall heraus.',
    en: 'There is no such case at this engagement. Open the page again from the case.',
  })

export const dayToCome = () =>
  atField('input-not-valid', 'checkedOn', 'in-future', {
    de: 'Der Tag liegt in der Zukunft. Nehmen Sie heute oder einen früheren.',
    en: 'The day lies in the future. Take today or an earlier one.',
  })
