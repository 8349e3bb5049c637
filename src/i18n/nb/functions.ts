// Words that custom functions answer with. What they are called and described as in Excel stands in src/functions/functions.json.

export const functions = {
  'functions.personalData.found':
    '{count, plural, one {Mulig personopplysning} other {Mulige personopplysninger}}: {kinds}.',
} as const;
