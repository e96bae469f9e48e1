import {
  type Answers,
  builtInTemplate,
  type Edition,
  editionOf,
  isCloud,
  isEdition,
  type OwnVersion,
  ownTemplate,
  readAnswers,
  sayProblem,
  type Template,
} from '@lotse/remediation'
import type { Language } from '../language.ts'
import { FAULTS } from './messages.ts'
import { isObject } from './read-file.ts'

export interface Answered {
  readonly template: Template
  readonly answers: Answers
}

/**
 * Template and answers out of a file: answers by question id, or beneath `answers` as `lotse checklist new` writes them.
 * The edition follows from the cloud; where the file or the caller states one, or `own` is made for one, it has to be that
 * one. Gives sentences where something is wrong.
 */
export function answeredIn(
  file: Readonly<Record<string, unknown>>,
  stated: Edition | undefined,
  language: Language,
  own: OwnVersion | null = null,
): Answered | readonly string[] {
  const { edition: inFile, ...rest } = file
  if (inFile !== undefined && !isEdition(inFile)) return [FAULTS['no-edition'][language]]
  const plain = isObject(file.answers) ? file.answers : rest
  const cloud = Array.isArray(plain.cloud) ? plain.cloud[0] : plain.cloud
  const wanted = stated ?? inFile ?? (isCloud(cloud) ? editionOf(cloud) : undefined)
  if (wanted === undefined && cloud === 'unknown') return [FAULTS['edition-unknown'][language]]
  if (own !== null && wanted !== undefined && wanted !== own.edition) return [FAULTS['template-edition'][language]]
  const template = ownTemplate(builtInTemplate(wanted ?? own?.edition ?? 'commercial'), own)
  const { answers, problems } = readAnswers(template, plain)
  return problems.length > 0 ? problems.map((problem) => sayProblem(problem, language)) : { template, answers }
}

export const isAnswered = (read: Answered | readonly string[]): read is Answered => 'template' in read
