import { escapeXml, printable } from '#analysis/export/xml-text.ts';
import type { Moment } from '#web/graph/moment.ts';
import { dataUrl, fontRules, pageFaces } from './embed-fonts.ts';
import type { Caption } from './paint-legend.ts';
import { paintPicture, pictureSize } from './paint-picture.ts';
import { type MeasureText, newSvgPath, SvgBrush } from './svg-brush.ts';

/** Pixels of a PNG for one of the screen: sharp in print and on any screen. */
const PNG_RATIO = 2;

/** The picture as vectors, in the fonts of the page it is in. */
export function toSvg(moment: Moment, caption: Caption, measure: MeasureText): string {
  return written(drawn(moment, caption, measure), moment, caption, '');
}

/** The picture as vectors to take away: it holds the faces that it is written in. Where they do not come, it only names them. */
export async function toSvgFile(moment: Moment, caption: Caption, measure: MeasureText): Promise<string> {
  const brush = drawn(moment, caption, measure);
  const rules = await fontRules(brush.fonts, pageFaces(), dataUrl).catch(() => '');
  return written(brush, moment, caption, rules);
}

function drawn(moment: Moment, caption: Caption, measure: MeasureText): SvgBrush {
  const brush = new SvgBrush(measure);
  paintPicture(brush, moment, caption, { ratio: 1, newPath: newSvgPath });
  return brush;
}

function written(brush: SvgBrush, moment: Moment, caption: Caption, fontFaces: string): string {
  const { width, height } = pictureSize(moment, caption);
  const text = (value: string): string => escapeXml(printable(value));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${text(caption.title)}</title>`,
    `<desc>${text(caption.credit)}</desc>`,
    ...(fontFaces === '' ? [] : [`<style>${text(fontFaces)}</style>`]),
    brush.toString(),
    '</svg>\n',
  ].join('\n');
}

/** The picture as pixels, in the fonts of the page. */
export async function toPng(moment: Moment, caption: Caption): Promise<Blob> {
  const { width, height } = pictureSize(moment, caption);
  const canvas = new OffscreenCanvas(Math.round(width * PNG_RATIO), Math.round(height * PNG_RATIO));
  const brush = canvas.getContext('2d', { alpha: false });
  if (brush === null) throw new TypeError('This browser gives no 2D canvas.');
  paintPicture(brush, moment, caption, { ratio: PNG_RATIO, newPath: () => new Path2D() });
  return await canvas.convertToBlob({ type: 'image/png' });
}

/** Widths as the page's fonts have them. */
export function canvasMeasure(): MeasureText {
  const ruler = document.createElement('canvas').getContext('2d');
  return (text, font, letterSpacing) => {
    if (ruler === null) return 0;
    ruler.font = font;
    if ('letterSpacing' in ruler) ruler.letterSpacing = letterSpacing;
    return ruler.measureText(text).width;
  };
}
