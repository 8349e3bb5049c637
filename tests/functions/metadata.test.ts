// functions.json, hand-written, against the code it describes and against Microsoft's rules for the file.
import { customFunctions } from '../../src/functions/table';
import english from '../../src/functions/functions.en-US.json';
import norwegian from '../../src/functions/functions.json';

const files = [
  ['functions.json', norwegian],
  ['functions.en-US.json', english],
] as const;

it('keeps the ids that stand in workbooks', () => {
  expect(Object.keys(customFunctions)).toEqual([
    'ENHET.GYLDIG',
    'ENHET.NAVN',
    'ENHET.PART',
    'ENHET.FORSLAG',
    'ANSVAR.GYLDIG',
    'ANSVAR.FEIL',
    'ANSVAR.ENHETER',
    'ANSVAR.STANDARD',
    'PERSONVERN.SJEKK',
  ]);
});

it.each(files)('%s describes exactly the functions there are, with their parameters', (_, { functions }) => {
  expect(functions.map(({ id }) => id)).toEqual(Object.keys(customFunctions));
  for (const { id, name, parameters } of functions) {
    expect(name).toBe(id);
    expect(parameters).toHaveLength(customFunctions[id as keyof typeof customFunctions].length);
  }
});

// Source: Microsoft, «Manually create JSON metadata for custom functions», Metadata reference; «Naming guidelines».
it.each(files)('%s keeps to what Excel accepts', (_, { functions }) => {
  for (const { id, description, parameters, result } of functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
    expect(description.length).toBeGreaterThan(10);
    expect(description.length).toBeLessThanOrEqual(255);
    expect(result.dimensionality).toBe('matrix');
    for (const parameter of parameters) {
      expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
      expect(parameter.description.length).toBeLessThanOrEqual(255);
      expect('optional' in parameter && parameter.optional).toBe(parameter.name === 'enheter');
    }
  }
});

it.each(files)('%s lets error values in: we answer them in words', (_, { allowErrorForDataTypeAny }) => {
  expect(allowErrorForDataTypeAny).toBe(true);
});

it('says the same in both languages but for descriptions', () => {
  const bare = ({ functions }: typeof norwegian | typeof english) =>
    functions.map(({ description: _d, parameters, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ description: _p, ...parameter }) => parameter),
    }));
  expect(bare(english)).toEqual(bare(norwegian));
});
