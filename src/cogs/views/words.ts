/** Makes names and sentences safe for Discord: no formatting, no mentions, no invisible tricks. */

/** Direction marks, zero-width and other invisible characters, and controls. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const MARKDOWN = /[\\*_~`|<>#[\]@]|:(?=\/\/)/g;
const LIST_START = /^(\s*\d*)([-+.])(?=\s)/gm;

/** A name as plain text on one line, without invisible characters; "?" when nothing is left. */
export function plainName(name: string): string {
  const shown = name.normalize('NFC').replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  return shown === '' ? '?' : shown;
}

/** Text in which Discord finds nothing to format, to link or to mention. */
export function escapeText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(INVISIBLE, '').replace(MARKDOWN, '\\$&'))
    .join('\n')
    .replace(LIST_START, '$1\\$2');
}

/** A name for running text. */
export function safeName(name: string): string {
  return escapeText(plainName(name));
}

/** Cuts a text to so many characters, the last of them an ellipsis; never inside a character. */
export function clip(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  const points = [...text];
  let length = text.length;
  while (length > charactersMax - 1) length -= points.pop()?.length ?? length;
  return `${points.join('').trimEnd()}…`;
}

/** Keeps as many of the first lines as fit, and says how many more there are. */
export function fitLines(lines: readonly string[], charactersMax: number): string {
  const all = lines.join('\n');
  if (all.length <= charactersMax) return all;
  const room = charactersMax - '… and 9999 more'.length - 1;
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > room) break;
    kept.push(line);
  }
  return [...kept, `… and ${lines.length - kept.length} more`].join('\n');
}

/** Lines in letters of one width; a backtick inside cannot end the block. */
export function codeBlock(lines: readonly string[], charactersMax: number): string {
  const inner = fitLines(lines, charactersMax - '```\n\n```'.length);
  return `\`\`\`\n${inner.replaceAll('`', "'")}\n\`\`\``;
}
