/**
 * The demo's article: the fuel shipment story in our own words. The press conference, the question and the two
 * agencies are as reported; the sources that the demo attaches are stand-ins under example.org.
 */
export const fuelArticle = {
  title: 'Washington thanks Mexico and leaves a question about Cuba’s fuel unanswered',
  byline: 'Demo desk',
  outlet: 'The Harbour Courier',
  language: 'en',
  publishedOn: '2025-12-20',
  originalUrl: 'https://courier.example.org/2025/12/washington-mexico-cuba-fuel',
  markdown: `Mexico is doing more against organised crime than any of its governments before, the United States Secretary of State, Marco Rubio, said in Washington on Friday. He said it in Spanish, and he did not forget to add that there is still much to do.

## A question that he walked around

A reporter wanted to know what he thought of the tankers carrying 80,000 barrels of fuel that Mexico sent to Cuba in the middle of the island’s power cuts, a shipment reported by the EFE agency, citing data from the Energy Institute of the University of Texas. Rubio answered with Venezuela instead, which he called an illegitimate regime that works with criminals in the open.

The number deserves a second look. The institute worked it out from the capacity of the ships, an analyst there explained, not from a cargo document. One of the two tankers was still loading on the day of the report.

## Praise for the neighbours

Rubio thanked El Salvador, Ecuador, Guatemala, the Dominican Republic, Costa Rica and Panama for joining operations in the Pacific and the Caribbean. Of Mexico he said that its mayors are being murdered in public squares and its institutions attacked, and that this is why it chose to stand with Washington.

> “We cannot make peace with these people, just as nobody can come to terms with the mafia.”

Crime at the border, he went on, touches the national interest, and so the government may use **every instrument of national power** to defend it. Seven countries now share intelligence with Washington every day, according to a State Department fact sheet.`,
} as const;

/** A second article, in Spanish and fresh on the desk, for a first claim of one's own. */
export const waterArticle = {
  title: 'La ciudad pierde un tercio del agua antes de que llegue al grifo',
  byline: 'Redacción de la demo',
  outlet: 'El Faro del Sur',
  language: 'es',
  publishedOn: '2026-10-02',
  originalUrl: 'https://faro.example.org/agua-perdida',
  markdown: `El ayuntamiento presentó ayer su plan de tuberías. Según la concejala de Aguas, la red pierde un tercio del agua que recibe, y las obras costarán 42 millones de euros en seis años.

## De dónde sale la cifra

La concejala citó un informe del colegio de ingenieros, que a su vez se apoya en los contadores de la propia compañía. La oposición sostiene que la pérdida real no supera el 22 por ciento, tal y como declaró la empresa al ministerio en 2024.

Los vecinos del barrio de San Telmo llevan tres veranos con cortes nocturnos. “Nos prometieron agua para 2023”, recuerda la presidenta de la asociación.`,
} as const;
