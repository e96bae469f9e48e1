import type { Text } from '../text.ts'

/** Why people do not use it, how one knows, what to ask, and what helps. (acm.md §7) */
export interface AdoptionBarrier {
  readonly id: string
  readonly title: Text
  readonly sign: Text
  readonly ask: Text
  readonly measure: Text
}

const barrier = (id: string, [title, sign, ask, measure]: readonly [Text, Text, Text, Text]): AdoptionBarrier => ({
  id,
  title,
  sign,
  ask,
  measure,
})

export const BARRIERS: readonly AdoptionBarrier[] = [
  barrier('awareness', [
    { de: 'weiß nichts davon', en: 'does not know' },
    { de: 'Mails bleiben ungelesen, „mir hat niemand etwas gesagt“', en: 'mails stay unread, “nobody told me”' },
    { de: 'Wann haben Sie davon gehört, und von wem?', en: 'When did you hear of it, from whom?' },
    {
      de: 'Nachricht der eigenen Führungskraft, die Mitteilungen von drei Tagen davor bis zwei danach noch einmal',
      en: 'message from the own manager; repeat the messages from three days before to two after',
    },
  ]),
  barrier('desire', [
    { de: 'will nicht', en: 'does not want' },
    {
      de: 'behält die alte Version, Witze, „es geht doch auch so“',
      en: 'keeps the old version, jokes, “works as it is”',
    },
    { de: 'Was würden Sie verlieren?', en: 'What would you lose?' },
    {
      de: 'über Einwände reden, Kollegen erzählen lassen, Auftraggeber zeigt sich',
      en: 'talk about objections, let colleagues tell, sponsor in sight',
    },
  ]),
  barrier('knowledge', [
    { de: 'kann es nicht', en: 'cannot' },
    { de: 'dieselben Anrufe immer wieder', en: 'the same calls again and again' },
    { de: 'Zeigen Sie mir, wie Sie es machen?', en: 'Show me how you do it?' },
    {
      de: 'Schulung nach Rolle, offene Sprechstunde, Multiplikator daneben',
      en: 'role session, open hour, a champion beside',
    },
  ]),
  barrier('ability', [
    { de: 'könnte, aber etwas hindert', en: 'could, but something hinders' },
    {
      de: 'Add-In, langsamer Start, kein Recht, zwei Versionen nebeneinander',
      en: 'add-in, slow start, no right, two versions side by side',
    },
    { de: 'Was hält Sie am Platz auf?', en: 'What stops you at the desk?' },
    {
      de: 'zurück zum Punkt der Checkliste, App Assure, alte Version entfernen',
      en: 'back to the checklist item, App Assure, remove the old version',
    },
  ]),
  barrier('reinforcement', [
    { de: 'fällt zurück', en: 'falls back' },
    { de: 'Hoch nach der Schulung, dann weniger', en: 'a peak after training, then decline' },
    { de: 'Was war in der dritten Woche?', en: 'What happened in week three?' },
    {
      de: 'altes Symbol entfernen, Vorlage und Ablauf ändern, loben',
      en: 'remove the old icon, change template and process, praise',
    },
  ]),
  barrier('noNeed', [
    { de: 'braucht es nicht', en: 'no need' },
    { de: 'Rolle ohne Arbeit mit Office', en: 'a role without Office work' },
    { de: 'Was schreiben oder rechnen Sie?', en: 'What do you write or calculate?' },
    {
      de: 'aus dem Plan nehmen oder eine andere Lizenz: ein ehrlicher Nenner',
      en: 'take out of the plan or another licence: an honest denominator',
    },
  ]),
  barrier('notAllowed', [
    { de: 'darf nicht', en: 'not allowed' },
    { de: 'Führung, Vorgabe, Schicht ohne Zeit am Gerät', en: 'manager, policy, shift without time at a device' },
    { de: 'Wer sagt nein?', en: 'Who says no?' },
    { de: 'Auftraggeber, Zeit dafür geben', en: 'sponsor, allow time' },
  ]),
]

/** How the ninety minutes run. (acm.md §7) */
export const MINI_WORKSHOP_STEPS: readonly { readonly title: Text; readonly minutes: number; readonly do: Text }[] = [
  {
    title: { de: 'Hinsehen', en: 'Look' },
    minutes: 15,
    do: {
      de: 'Wo bricht der Trichter? Nicht installiert: zurück an die Technik. Nicht aktiviert: Anmeldung, oder niemand hat es gesagt. Aktiviert und ungenutzt: Gewohnheit, Können, Hindernis, kein Bedarf. Einmal und nie wieder: Enttäuschung.',
      en: 'Where does the funnel break? Not installed: back to the technical side. Not activated: sign-in, or nobody told them. Activated and idle: habit, skill, obstacle, no need. Once and never again: disappointment.',
    },
  },
  {
    title: { de: 'Zuhören', en: 'Listen' },
    minutes: 20,
    do: {
      de: 'Jede und jeder ergänzt: „Ich würde es nutzen, wenn …“. Wörtlich aufschreiben.',
      en: 'Everybody finishes: “I would use it if …”. Write it down literally.',
    },
  },
  {
    title: { de: 'Ordnen', en: 'Sort' },
    minutes: 10,
    do: { de: 'Ein Haupthindernis je Gruppe.', en: 'One main barrier for each group.' },
  },
  {
    title: { de: 'Vereinbaren', en: 'Agree' },
    minutes: 20,
    do: {
      de: 'Höchstens drei Maßnahmen mit Zuständigen, Tag und erwarteter Wirkung in Personen.',
      en: 'At most three measures with owner, day and the effect expected in people.',
    },
  },
  {
    title: { de: 'Nachsehen', en: 'Check' },
    minutes: 0,
    do: {
      de: 'Nach drei bis vier Wochen dieselben Zahlen. Bewegt sich nichts: nächstes Hindernis oder andere Ursache.',
      en: 'The same figures after three to four weeks. If nothing moves: the next barrier or another cause.',
    },
  },
]
