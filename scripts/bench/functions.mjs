// ENHET.GYLDIG over 100 000 cells, against a bare loop of Set.has over the same strings.
import { measureUnitValid } from '../lib/measure-unit-valid.mjs';

const { ratio } = await measureUnitValid();
console.log(
  JSON.stringify({ name: 'functions.enhet-gyldig', value: Number(ratio.toFixed(2)), unit: 'x Set.has', limit: 3 }),
);
