/**
 * Full stops that do not end a sentence, where Unicode's rules (UAX #29) see an end.
 *
 * `title` words always go with what follows (“Dr. Smith”). `number` words do before a digit (“No. 5”).
 * `open` words, like dotted capitals (“U.S.”), may end a sentence too: they go with what follows unless that
 * begins with one of the language's `opener` words, with which a new sentence begins far more often than a
 * name (“in the U.S. The ship …” are two, “the U.S. Government” is one).
 */
export type Abbreviations = { title: Set<string>; number: Set<string>; open: Set<string>; opener: Set<string> };

const english: Abbreviations = {
  title: words(
    'Mr Mrs Ms Mx Dr Prof Gen Lt Col Maj Capt Cmdr Sgt Cpl Adm Sen Rep Gov Pres Rev Hon Fr Msgr Supt Det Insp Amb Atty St Ft Mt vs v cf',
  ),
  number: words('No Nos no nos Art Sec Vol vol p pp Fig fig Ch ch Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec approx ca c'),
  open: words('Jr Sr Inc Ltd Co Corp Bros Dept Univ Ave Blvd Rd etc Ph.D a.m p.m e.g i.e'),
  opener: words(
    'The A An This That These Those He She It They We You I His Her Its Their Our My In On At By For From With As After Before ' +
      'But And Or So Yet If When While Since Although Though Because However There Here What Who Why How Where Then Now Both Some ' +
      'Many Most All No Not One Two According',
  ),
};

const spanish: Abbreviations = {
  title: words(
    'Sr Sra Srta Sres Dr Dra D Dña Da Prof Profa Lic Ing Arq Abog Mtro Mtra Gral Cnel Cap Tte Sgto Alm Mons Fr Sto Sta Excmo Excma ' +
      'Ilmo Ilma Pdte Av Avda Pza EE JJ FF RR CC DD',
  ),
  number: words('Núm núm No Nº N.º n.º Art art Arts arts Pág pág Págs págs Vol vol Cap cap Fig fig aprox p pp tel Tel'),
  open: words('UU OO AA HH etc S.A C.V S.L R.L Cía Cia Ltda Hnos Depto Dpto a.m p.m a.C d.C Ud Uds Vd Vds'),
  opener: words(
    'El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Esos Esas Eso Esto Él Ella Ellos Ellas Yo Nosotros Su Sus ' +
      'En A Al De Del Por Para Con Sin Según Desde Hasta Tras Entre Sobre Ante Pero Y O Ni Si Cuando Mientras Aunque Porque Como ' +
      'Sin Además También Ahora Hoy Ayer Entonces Luego No Se Ya Hay Qué Quién Cómo Dónde Ambos Algunos Muchos Todos',
  ),
};

const none: Abbreviations = { title: new Set(), number: new Set(), open: new Set(), opener: new Set() };

/** The abbreviations of a language by BCP 47 tag; empty for one that has no table yet. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' ? english : primary === 'es' ? spanish : none;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}
