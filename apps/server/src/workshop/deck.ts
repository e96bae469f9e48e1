import { agendaOf, findPoint, inOrder, PROJECT_WORDS } from '@lotse/assessment'
import type { Decision, Language } from '@lotse/contract'
import type { Slide, SlidePart, Slides } from '@lotse/documents'
import { type DecisionLine, linesOf, type WorkshopMatter } from './document-lines.ts'
import { DOCUMENT_WORDS, dayIn } from './document-words.ts'

/** The deck of the workshop in the customer's language: the agenda, a slide for each decision in scope, team and summary. */
export function workshopDeck({ customerName, today, workshop }: WorkshopMatter): Slides {
  const { language } = workshop
  const words = DOCUMENT_WORDS[language]
  const inScope = new Set(workshop.points.filter((one) => one.inScope).map(({ pointId }) => pointId))
  const lines = linesOf(workshop)
  const points = inOrder(inScope).flatMap(({ id }) => lines.filter(({ point }) => point.id === id))
  return {
    title: words.deck,
    subtitle: `${customerName} · ${dayIn(today, language)}`,
    language,
    footer: `${words.deck} · ${customerName}`,
    slides: [
      ...agendaSlides(inScope, language),
      ...points.flatMap((line) => [decisionSlide(line, workshop)]),
      teamSlide(workshop),
      summarySlide(workshop, lines),
    ],
  }
}

function agendaSlides(inScope: ReadonlySet<string>, language: Language): Slide[] {
  const words = DOCUMENT_WORDS[language]
  const agenda = agendaOf(inScope)
  return [...new Set(agenda.map(({ session }) => session))].map((session) => {
    const parts = agenda.filter((part) => part.session === session)
    const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
    return {
      title: words.agenda,
      lead: words.session(session, minutes),
      body: [
        {
          kind: 'table',
          columns: words.agendaColumns.map((heading, index) => ({ heading, share: index === 2 ? 8 : 1 })),
          rows: parts.map((part) => [String(part.startsAfter), `${part.minutes} min`, part.title[language]]),
        },
      ],
    }
  })
}

function decisionSlide({ point, decision, taken }: DecisionLine, workshop: DeckView): Slide {
  const { language, known } = workshop
  const words = DOCUMENT_WORDS[language]
  const facts = known
    .filter(({ pointIds }) => pointIds.includes(point.id))
    .slice(0, 4)
    .map(({ question, answer }) => `${question[language]} ${answer[language]}`)
  const isFirst = point.decisions[0]?.id === decision.id
  const status = (id: string) =>
    [
      taken?.choice.includes(id) && (taken.state === 'decided' ? words.chosen : words.state[taken.state]),
      decision.recommended.includes(id) && words.recommended,
    ]
      .filter(Boolean)
      .join(', ')
  const options: SlidePart[] =
    decision.options.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: words.options.map((heading, index) => ({ heading, share: [4, 7, 2][index] ?? 1 })),
            rows: decision.options.map(({ id, label, consequence }) => [
              label[language],
              consequence[language],
              status(id),
            ]),
          },
        ]
  return {
    title: `${point.number}. ${point.title[language]}`,
    lead: decision.question[language],
    body: [
      ...(isFirst && facts.length > 0 ? [{ kind: 'list', heading: words.known, items: facts } as const] : []),
      ...options,
      ...(taken === null ? [] : takenPart(taken, language)),
      ...(isFirst
        ? [{ kind: 'list', heading: words.recommendation, items: [point.recommendation[language]] } as const]
        : []),
    ],
    notes: [
      point.ask[language],
      `${words.collect}: ${point.collect.map((text) => text[language]).join('; ')}`,
      `${words.overturned}: ${point.overturnedBy[language]}`,
      `${words.watch}: ${point.watch.map((text) => text[language]).join(' ')}`,
      `${words.sets}: ${[...point.sets.project.map((part) => PROJECT_WORDS[part][language]), ...point.sets.configuration].join(', ')}`,
    ].join('\n'),
  }
}

/** How far a decision is: what was chosen, by whom, until when. What is only proposed is not called decided. */
function takenPart(
  { state, outcome, decidedBy, decidedOn, deferredUntil, owner }: Decision,
  language: Language,
): SlidePart[] {
  const words = DOCUMENT_WORDS[language]
  const who = [
    decidedBy?.name,
    decidedOn && dayIn(decidedOn, language),
    deferredUntil && `${words.columns.until} ${dayIn(deferredUntil, language)}`,
    owner && `${words.columns.owner}: ${owner.name}`,
  ].filter(Boolean)
  const items = [outcome === null ? '' : shortened(outcome), who.join(', ')].filter((text) => text !== '')
  const said = words.state[state]
  return items.length === 0 ? [] : [{ kind: 'list', heading: `${said.charAt(0).toUpperCase()}${said.slice(1)}`, items }]
}

/** A slide is read in passing; the whole stands in the minutes. */
const shortened = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG).trimEnd()} …` : text)
const LONG = 240

type DeckView = WorkshopMatter['workshop']

function teamSlide({ language, team }: DeckView): Slide {
  const words = DOCUMENT_WORDS[language]
  const rows = team.map(({ name, duties }) => [name, duties.map((duty) => words.duty[duty]).join(', ') || '–'])
  return {
    title: words.team,
    body:
      rows.length === 0
        ? [{ kind: 'remark', text: words.noTeam }]
        : [{ kind: 'table', columns: words.teamColumns.map((heading) => ({ heading, share: 1 })), rows }],
  }
}

function summarySlide({ language, progress, parked }: DeckView, lines: readonly DecisionLine[]): Slide {
  const words = DOCUMENT_WORDS[language]
  const open = lines.filter(({ decision }) => progress.open.includes(decision.id))
  const questions = parked.filter(({ answer }) => answer === null)
  const shown = (items: readonly string[]) =>
    items.length > 8 ? [...items.slice(0, 8), `+ ${items.length - 8}`] : items
  return {
    title: words.next,
    lead: words.progress(progress.mandatory - progress.open.length, progress.mandatory),
    body: [
      ...(open.length > 0
        ? [
            {
              kind: 'list',
              heading: words.open,
              items: shown(open.map(({ decision }) => decision.question[language])),
            } as const,
          ]
        : []),
      ...(questions.length > 0
        ? [
            {
              kind: 'list',
              heading: words.parked,
              items: shown(
                questions.map(({ words: said, pointId }) => {
                  const point = pointId === null ? undefined : findPoint(pointId)
                  return point === undefined ? said : `${said} (${point.title[language]})`
                }),
              ),
            } as const,
          ]
        : []),
    ],
  }
}
