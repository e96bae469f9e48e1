/** Makes `forecast/reference-rows.ts` anew: run it after a change of the methods or of the generated families. */
import { writeFileSync } from 'node:fs'
import { referenceRowsSource } from './reference-pool.ts'

writeFileSync(new URL('../forecast/reference-rows.ts', import.meta.url), referenceRowsSource())
