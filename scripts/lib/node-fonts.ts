// The type of the PDF where there is no server to fetch it from: read from the package that the add-in's build takes it from.
import { readFile } from 'node:fs/promises';
import type { Fonts } from '../../src/renderers/pdf';

export async function nodeFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    read('400Regular/NotoSans_400Regular'),
    read('600SemiBold/NotoSans_600SemiBold'),
  ]);
  return { regular, bold };
}

const read = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`)));
