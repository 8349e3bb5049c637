// What the parts of a chart have in common in a file: their options, their look, their titles.
import type { ChartOptions, ChartSeriesState } from '../engine';
import { bodyXml, fontXml, lettersXml, type Look, shapeXml } from './chart-look';
import { encodeControls, escapeText, tag } from './xml';

/** A part's options; `{}` when it has none. */
export function at(options: ChartOptions, path: string): ChartOptions {
  return path.split('.').reduce<ChartOptions>((part, key) => (part[key] as ChartOptions | undefined) ?? {}, options);
}
export const look = (part: ChartOptions): Look => (part['format'] as Look | undefined) ?? {};
export const value = (name: string, val: unknown): string =>
  val === undefined || val === '' ? '' : tag(`c:${name}`, { val: val as string | number | boolean });

/** Without a text of its own the title is the name of the only series. */
export function titleXml(title: ChartOptions, series: readonly ChartSeriesState[] = []): string {
  const degrees = title['textOrientation'] as number | undefined;
  const only = series.length === 1 ? undefined : 'Chart Title';
  const text = (title['text'] as string | undefined) ?? only;
  const rich =
    text === undefined
      ? ''
      : tag(
          'c:tx',
          {},
          tag(
            'c:rich',
            {},
            bodyXml(degrees) +
              text
                .split('\n')
                .map((line) =>
                  tag(
                    'a:p',
                    {},
                    tag('a:pPr', {}, fontXml('a:defRPr', look(title).font)) +
                      tag(
                        'a:r',
                        {},
                        fontXml('a:rPr', look(title).font, 'nb-NO') + tag('a:t', {}, escapeText(encodeControls(line))),
                      ),
                  ),
                )
                .join(''),
          ),
        );
  return tag(
    'c:title',
    {},
    rich +
      value('overlay', title['overlay'] === true) +
      shapeXml(look(title)) +
      (text === undefined ? lettersXml(look(title).font, degrees) : ''),
  );
}
