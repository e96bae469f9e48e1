/** What the bootstrap tells people, in the language of their terminal: nothing is installed yet that could do it. */

const LANGUAGE = /^de/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'de' : 'en'

const TEXTS = {
  installing: {
    en: 'Installing what Lotse needs (npm ci); the first time this takes about a minute …',
    de: 'Lotse installiert, was es braucht (npm ci); beim ersten Mal dauert das etwa eine Minute …',
  },
  'install-failed': {
    en: 'npm ci failed, so nothing was started. Check the network connection (or your registry in .npmrc) and start again; a half finished installation is repaired by itself.',
    de: 'npm ci ist gescheitert, es wurde nichts gestartet. Prüfen Sie die Netzverbindung (oder Ihre Registry in .npmrc) und starten Sie noch einmal; eine halbe Installation repariert sich dabei selbst.',
  },
  building: { en: 'Building the web app …', de: 'Die Web-App wird gebaut …' },
  'build-failed': {
    en: 'The web app could not be built, so nothing was started. The messages above name the place; after a change there, start again. If you changed nothing, remove node_modules and start again.',
    de: 'Die Web-App ließ sich nicht bauen, es wurde nichts gestartet. Die Meldungen oben nennen die Stelle; starten Sie nach der Änderung noch einmal. Haben Sie nichts geändert, löschen Sie node_modules und starten Sie noch einmal.',
  },
  'no-runtime': {
    en: 'There is no Node.js 24 for this machine among the packages, and the one on it is {version}. Install Node.js 24 or newer (https://nodejs.org) and start again.',
    de: 'Unter den Paketen ist kein Node.js 24 für diesen Rechner, und auf ihm liegt {version}. Installieren Sie Node.js 24 oder neuer (https://nodejs.org) und starten Sie noch einmal.',
  },
  'node-too-old': {
    en: 'Lotse starts with Node.js 20 or newer; this is {version}. Install a newer one (https://nodejs.org) and start again.',
    de: 'Lotse startet mit Node.js 20 oder neuer; dies ist {version}. Installieren Sie ein neueres (https://nodejs.org) und starten Sie noch einmal.',
  },
}

/**
 * The text for a key, with `{name}` replaced from `facts`.
 *
 * @param {keyof typeof TEXTS} key
 * @param {Record<string, string>} [facts]
 */
export function text(key, facts = {}) {
  return TEXTS[key][LANGUAGE].replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? '')
}

/** A problem that a person can put right: its text is all there is to show. */
export class BootstrapProblem extends Error {
  /** @param {keyof typeof TEXTS} key @param {Record<string, string>} [facts] */
  constructor(key, facts) {
    super(text(key, facts))
    this.code = key
  }
}
