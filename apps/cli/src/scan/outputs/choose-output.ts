import type { Format, Output, OutputContext, WholeOutput } from './output.ts'

type StreamedFormat = Exclude<Format, 'xlsx' | 'html'>

/** Whether a form of the result can be written as records come. */
export const isStreamed = (format: Format): format is StreamedFormat => format !== 'xlsx' && format !== 'html'

/** The form that was asked for; each is loaded when it is needed. */
export async function outputFor(format: StreamedFormat, context: OutputContext): Promise<Output> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableOutput(context)
    case 'json':
      return (await import('./json.ts')).jsonOutput(context)
    case 'ndjson':
      return (await import('./json.ts')).linesOutput(context)
    case 'csv':
      return (await import('./csv.ts')).csvOutput(context)
    case 'sarif':
      return (await import('./sarif.ts')).sarifOutput(context)
  }
}

/** The same for forms that need to know everything first. */
export const wholeOutputFor = async (format: 'xlsx' | 'html'): Promise<WholeOutput> =>
  format === 'xlsx' ? (await import('./xlsx.ts')).writeWorkbook : (await import('./html.ts')).writePage
