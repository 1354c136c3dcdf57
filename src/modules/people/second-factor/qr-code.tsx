import { create } from 'qrcode';
import { type Language, say } from '#platform/i18n';
import { messages } from './messages.ts';

/** Modules of quiet ground around the picture, without which readers do not find it. */
const quiet = 4;

/** A text as a QR code, drawn as one path; black on white in every mode, since readers want it so. */
export function QrCode({ text, language }: { readonly text: string; readonly language: Language }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) dark.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={say(messages.qrLabel, language)}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
