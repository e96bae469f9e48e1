import type { SourceAnswer } from '@lotse/contract'

/** Why Microsoft gave nothing: an answer that people see, thrown through the layers of a request. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault'
  readonly answer: FaultAnswer

  constructor(answer: FaultAnswer, options?: ErrorOptions) {
    super(`Microsoft Graph: ${answer.answer}${answer.code === undefined ? '' : ` (${answer.code})`}`, options)
    this.answer = answer
  }
}

type FaultAnswer = Pick<SourceAnswer, 'answer'> & Partial<Pick<SourceAnswer, 'until' | 'fault' | 'code' | 'permission'>>

/** The transfer of a body ended before its end. */
export class TransferBroken extends Error {
  override readonly name = 'TransferBroken'
}
