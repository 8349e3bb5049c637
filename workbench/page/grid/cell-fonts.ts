/**
 * Excel's own fonts where a machine lacks them: the canvas would fall back to the browser's serif. Carlito has Calibri's widths;
 * the others come near.
 */

const STAND_INS: Readonly<Record<string, readonly string[]>> = {
  Calibri: ['Calibri', 'Carlito', 'Arial', 'Liberation Sans', 'Helvetica', 'DejaVu Sans'],
  'Calibri Light': ['Calibri Light', 'Calibri', 'Carlito', 'Arial', 'Liberation Sans', 'Helvetica', 'DejaVu Sans'],
};
/** A face of a font that is on the machine is asked for by its whole name. */
const STYLES = [
  { suffix: '', descriptors: {} },
  { suffix: ' Bold', descriptors: { weight: '700' } },
  { suffix: ' Italic', descriptors: { style: 'italic' } },
  { suffix: ' Bold Italic', descriptors: { weight: '700', style: 'italic' } },
] as const;

/** Resolves when cells can be drawn with them; a font that none stands in for stays away. */
export async function loadCellFonts(): Promise<void> {
  const faces = Object.entries(STAND_INS).flatMap(([family, names]) =>
    STYLES.map(({ suffix, descriptors }) => {
      const source = names.map((name) => `local("${name}${suffix}")`).join(', ');
      return new FontFace(family, source, descriptors);
    }),
  );
  for (const face of faces) document.fonts.add(face);
  await Promise.allSettled(faces.map((face) => face.load()));
}
