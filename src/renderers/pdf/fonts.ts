// The type of the PDF, fetched from beside the add-in's own files when a PDF is made: Noto Sans (SIL OFL 1.1), which has every letter
// of Norwegian, Sámi and the neighbours' languages. pdfkit embeds the letters that are used.

import type { Fonts } from './paper';

/** Rejects when the add-in's own server does not answer. */
export async function loadFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all([
    fetched(new URL('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', import.meta.url)),
    fetched(new URL('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf', import.meta.url)),
  ]);
  return { regular, bold };
}

async function fetched(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Failed to load the type: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
