import type { ActionKind, Evaluation } from '@lotse/playbook'

/** What is asked of the team about its own proposals and answers, with their words in it. */
const aboutTeamWords: ReadonlySet<ActionKind> = new Set(['answerProposal', 'answerQuestion'])

/**
 * What of an evaluation leaves the server. The engineer's proposals, the team's answers to the workflow and what closing
 * takes, such as word to the account side, are the team's own; people of the customer get what the facts say.
 */
export function evaluationFor(evaluation: Evaluation, { team }: { readonly team: boolean }): Evaluation {
  if (team) return evaluation
  return {
    ...evaluation,
    done: null,
    findings: evaluation.findings.filter(({ rule }) => rule !== 'disputed-answer'),
    nextActions: evaluation.nextActions.filter(({ kind }) => !aboutTeamWords.has(kind)),
    questions: evaluation.questions.map((question) =>
      question.by === 'person' ? { ...question, answer: null, by: null, on: null, contradicted: false } : question,
    ),
  }
}
