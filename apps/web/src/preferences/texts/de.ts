export const preferences = {
  title: 'Darstellung',
  line: 'Gilt für diesen Browser und wirkt sofort.',
  language: 'Sprache',
  theme: 'Farben',
  keys: 'Tastenkürzel',
  keysHint: 'Buchstaben lösen Befehle aus, / und Strg K suchen. Beim Tippen wirken sie nie.',
  keysOn: 'Eingeschaltet',
  keysOff: 'Ausgeschaltet',
}
