import { dataFolderPath, makeSample } from '@lotse/server'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { safeJson, safeText } from '../safe-text.ts'
import { type DataFolderOptions, tellingProblems } from './tell-problem.ts'

interface SampleOptions extends DataFolderOptions {
  readonly customers: number
}

const WORDS = {
  progress: { en: 'customers', de: 'Kunden' },
  made: { en: 'invented customers are in', de: 'erfundene Kunden liegen in' },
  next: {
    en: 'Start Lotse on it with "lotse serve"; "lotse sign-in-link" gives a link for',
    de: 'Starten Sie Lotse darauf mit „lotse serve“; „lotse sign-in-link“ gibt einen Link für',
  },
} as const

/** At most so often a line of progress is written anew. */
const PAUSE_MS = 250

/** Makes the customers and says where they are and who may see them. Progress goes to standard error. */
export function runSample({ customers, data, format, language }: SampleOptions): Promise<ExitCode> {
  return tellingProblems(language, async () => {
    const dataFolder = dataFolderPath(data)
    const number = new Intl.NumberFormat(language)
    const say = progressLine(
      (done) => `${number.format(done)} / ${number.format(customers)} ${WORDS.progress[language]}`,
    )
    const made = await makeSample({
      dataFolder,
      env: process.env,
      customers,
      onProgress: (step) => typeof step === 'object' && say(step.customers, step.customers === customers),
    })
    if (format === 'json') {
      console.log(safeJson({ dataFolder, ...made }))
      return EXIT.fine
    }
    const { name, email } = made.administrator
    console.log(`${number.format(made.customers)} ${WORDS.made[language]} ${safeText(dataFolder)}.`)
    console.log(`${WORDS.next[language]} ${safeText(`${name} (${email})`)}.`)
    return EXIT.fine
  })
}

/** One line that is written over on a terminal; elsewhere only its last state is worth keeping. */
function progressLine(textOf: (done: number) => string): (done: number, isLast: boolean) => void {
  let last = 0
  return (done, isLast) => {
    const now = Date.now()
    if (!isLast && (!process.stderr.isTTY || now - last < PAUSE_MS)) return
    last = now
    process.stderr.write(process.stderr.isTTY ? `\r${textOf(done)}${isLast ? '\n' : ''}` : `${textOf(done)}\n`)
  }
}
