/** Data bars and icons of conditional formats, drawn by Univer's canvas after the cell's own text. */
import type { ICellCustomRender } from '@univerjs/core';
import type { Bar, Icon, Mark } from './conditional-values';

type Canvas = CanvasRenderingContext2D;
/** Pixels between a bar and the cell's edges. */
const MARGIN = 2;
const ICON_SIZE = 13;

export const drawMark = ({ bar, icon }: Mark): ICellCustomRender => ({
  drawWith: (canvas, { primaryWithCoord: at }) => {
    const cell = at.isMerged || at.isMergedMainCell ? at.mergeInfo : at;
    const box = { x: cell.startX, y: cell.startY, width: cell.endX - cell.startX, height: cell.endY - cell.startY };
    canvas.save();
    canvas.beginPath();
    canvas.rect(box.x, box.y, box.width, box.height);
    canvas.clip();
    if (bar) drawBar(canvas, bar, box);
    if (icon) {
      canvas.translate(box.x + MARGIN + 1, box.y + box.height - ICON_SIZE - MARGIN - 1);
      canvas.scale(ICON_SIZE, ICON_SIZE);
      drawIcon(canvas, icon);
    }
    canvas.restore();
  },
});

function drawBar(canvas: Canvas, { from, to, color, border, gradient, axis }: Bar, box: DOMRectInit): void {
  const { x, y, width, height } = box as Required<DOMRectInit>;
  const inner = width - 2 * MARGIN;
  const [start, end] = [from, to].map((part) => x + MARGIN + part * inner) as [number, number];
  const [top, tall] = [y + MARGIN, height - 2 * MARGIN - 1];
  // The text is there already; it must shine through.
  canvas.globalCompositeOperation = 'multiply';
  if (start !== end) {
    canvas.fillStyle = gradient ? fading(canvas, start, end, color) : color;
    canvas.fillRect(Math.min(start, end), top, Math.abs(end - start), tall);
    if (border !== undefined) {
      canvas.strokeStyle = border;
      canvas.lineWidth = 1;
      canvas.strokeRect(Math.min(start, end) + 0.5, top + 0.5, Math.abs(end - start) - 1, tall - 1);
    }
  }
  if (!axis) return;
  canvas.strokeStyle = axis.color;
  canvas.lineWidth = 1;
  canvas.setLineDash([2, 2]);
  const line = Math.round(x + MARGIN + axis.at * inner) + 0.5;
  canvas.beginPath();
  canvas.moveTo(line, y);
  canvas.lineTo(line, y + height);
  canvas.stroke();
}

function fading(canvas: Canvas, start: number, end: number, color: string): CanvasGradient {
  const gradient = canvas.createLinearGradient(start, 0, end, 0);
  gradient.addColorStop(0, color);
  gradient.addColorStop(1, `${color}30`);
  return gradient;
}

/** In a square of one by one. */
function drawIcon(canvas: Canvas, { shape, color, value = 0 }: Icon): void {
  canvas.fillStyle = color;
  canvas.strokeStyle = color;
  canvas.lineWidth = 0.08;
  canvas.lineJoin = 'round';
  switch (shape) {
    case 'arrow':
      return polygon(canvas, turnedBy(value, '0.5 0, 1 0.5, 0.68 0.5, 0.68 1, 0.32 1, 0.32 0.5, 0 0.5'));
    case 'triangle':
      return polygon(canvas, turnedBy(value, '0.5 0.08, 1 0.95, 0 0.95'));
    case 'diamond':
      return polygon(canvas, points('0.5 0, 1 0.5, 0.5 1, 0 0.5'));
    case 'flag':
      canvas.fillRect(0.12, 0, 0.1, 1);
      return polygon(canvas, points('0.22 0.05, 0.95 0.32, 0.22 0.6'));
    case 'circle':
      canvas.beginPath();
      canvas.arc(0.5, 0.5, 0.46, 0, 2 * Math.PI);
      return canvas.fill();
    case 'check':
      return stroke(canvas, '0.1 0.55, 0.38 0.85, 0.92 0.15');
    case 'cross':
      stroke(canvas, '0.15 0.15, 0.85 0.85');
      return stroke(canvas, '0.85 0.15, 0.15 0.85');
    case 'mark':
      canvas.fillRect(0.41, 0.05, 0.18, 0.6);
      return canvas.fillRect(0.41, 0.77, 0.18, 0.18);
    case 'quarters':
      return quarters(canvas, value);
    case 'rating':
      for (let i = 0; i < 4; i += 1) {
        canvas.globalAlpha = value * 4 > i ? 1 : 0.25;
        canvas.fillRect(0.02 + i * 0.25, 0.75 - i * 0.25, 0.2, 0.25 + i * 0.25);
      }
      return;
    case 'box':
      for (let i = 0; i < 4; i += 1) {
        canvas.globalAlpha = value * 4 > i ? 1 : 0.25;
        canvas.fillRect((i % 2) * 0.52, i < 2 ? 0.52 : 0, 0.46, 0.46);
      }
      return;
    case 'star':
      return star(canvas, value);
  }
}

const points = (text: string): [number, number][] =>
  text.split(', ').map((pair) => pair.split(' ').map(Number) as [number, number]);

function turnedBy(degrees: number, text: string): [number, number][] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points(text).map(([x, y]) => [
    0.5 + (x - 0.5) * cos - (y - 0.5) * sin,
    0.5 + (x - 0.5) * sin + (y - 0.5) * cos,
  ]);
}

function trace(canvas: Canvas, corners: readonly [number, number][]): void {
  canvas.beginPath();
  for (const [x, y] of corners) canvas.lineTo(x, y);
}

function polygon(canvas: Canvas, corners: readonly [number, number][]): void {
  trace(canvas, corners);
  canvas.fill();
}

function stroke(canvas: Canvas, text: string): void {
  canvas.lineWidth = 0.2;
  trace(canvas, points(text));
  canvas.stroke();
}

function quarters(canvas: Canvas, part: number): void {
  canvas.beginPath();
  canvas.arc(0.5, 0.5, 0.44, 0, 2 * Math.PI);
  canvas.stroke();
  canvas.beginPath();
  canvas.moveTo(0.5, 0.5);
  canvas.arc(0.5, 0.5, 0.44, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * part);
  canvas.fill();
}

function star(canvas: Canvas, part: number): void {
  const corners = Array.from({ length: 10 }, (_, i): [number, number] => {
    const [angle, far] = [(i * Math.PI) / 5 - Math.PI / 2, i % 2 === 0 ? 0.5 : 0.21];
    return [0.5 + far * Math.cos(angle), 0.5 + far * Math.sin(angle)];
  });
  trace(canvas, corners);
  canvas.closePath();
  canvas.stroke();
  canvas.clip();
  canvas.fillRect(0, 0, part, 1);
}
