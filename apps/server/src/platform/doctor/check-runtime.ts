import { findPackagedBinaries } from '../db/embedded/binaries.ts'
import { externalDatabase } from '../db/external.ts'
import { type DiagnoseOptions, type Diagnosis, diagnosisOf } from './diagnosis.ts'

const NODE_MAJOR = 24

/** Whether the right Node.js runs this, and a PostgreSQL is there for this machine. */
export async function checkRuntime({ from }: DiagnoseOptions): Promise<Diagnosis[]> {
  return [runtime(process.versions.node), await postgres(from.env)]
}

function runtime(version: string): Diagnosis {
  const platform = `${process.platform}-${process.arch}`
  if (Number(version.split('.')[0]) >= NODE_MAJOR) {
    const text = `Node.js ${version} (${platform})`
    return { check: 'runtime', state: 'fine', text: { en: text, de: text } }
  }
  return {
    check: 'runtime',
    state: 'problem',
    text: {
      en: `Node.js ${version} runs this; Lotse needs ${NODE_MAJOR}. Start it with npm start or npx lotse.`,
      de: `Dies läuft mit Node.js ${version}; Lotse braucht ${NODE_MAJOR}. Starten Sie es mit npm start oder npx lotse.`,
    },
  }
}

async function postgres(env: NodeJS.ProcessEnv): Promise<Diagnosis> {
  if (externalDatabase(env) !== null) {
    const text = { en: 'PostgreSQL of your own (DATABASE_URL)', de: 'Eigenes PostgreSQL (DATABASE_URL)' }
    return { check: 'postgres', state: 'fine', text }
  }
  try {
    const { version } = await findPackagedBinaries()
    const text = { en: `Embedded PostgreSQL ${version}`, de: `Mitgebrachtes PostgreSQL ${version}` }
    return { check: 'postgres', state: 'fine', text }
  } catch (error) {
    return diagnosisOf('postgres', error)
  }
}
