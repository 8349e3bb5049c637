// The units of the politiråd in Oslo: what a new register starts with. Data, not rules: another municipality fills in its own.
// Source: the abbreviation list, the participants and the copy list of the seminar's minutes of 30–31 January 2025.
// Units without an abbreviation in the sources go by their full name.

import { unit, type Unit } from './units';

const district = (name: string): Unit => unit(`Bydel ${name}`, `Bydel ${name}`, 'OK');

export const builtInUnits: readonly Unit[] = [
  unit('OK', 'Oslo kommune', 'OK'),
  unit('OPD', 'Oslo politidistrikt', 'OPD'),
  unit('PST', 'Politiets sikkerhetstjeneste', 'PST'),
  unit('BLK', 'Byrådslederens kontor', 'OK'),
  unit('UTD', 'Byrådsavdeling for utdanning', 'OK'),
  unit('NOE', 'Byrådsavdeling for kultur og næring', 'OK', {
    aliases: ['KON'],
    note: 'Deltakerlisten i referatet bruker KON om samme avdeling.',
  }),
  unit('SET', 'Byrådsavdeling for sosiale tjenester', 'OK'),
  unit('BYU', 'Byrådsavdeling for byutvikling', 'OK'),
  unit('VEL', 'Velferdsetaten', 'OK'),
  unit('BER', 'Beredskapsetaten', 'OK'),
  unit('BFE', 'Barne- og familieetaten', 'OK'),
  unit('UDE', 'Utdanningsetaten', 'OK'),
  unit('Enhet sentrum', 'Enhet sentrum', 'OPD'),
  unit('Enhet øst', 'Enhet øst', 'OPD'),
  unit('Enhet vest', 'Enhet vest', 'OPD'),
  ...[
    'Alna', 'Bjerke', 'Frogner', 'Gamle Oslo', 'Grorud', 'Grünerløkka', 'Nordre Aker', 'Nordstrand',
    'Sagene', 'St. Hanshaugen', 'Stovner', 'Søndre Nordstrand', 'Ullern', 'Vestre Aker', 'Østensjø',
  ].map(district), // prettier-ignore
];
