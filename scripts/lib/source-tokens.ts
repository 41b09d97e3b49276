/**
 * Splits TypeScript source into tokens so that a rule can look at code without being fooled by
 * comments, strings, templates and regular expressions. It is a scanner, not a parser.
 */

export type TokenKind = 'word' | 'number' | 'string' | 'template' | 'regex' | 'punctuation';

export type Token = {
  readonly kind: TokenKind;
  /** The source text; for a string or a template its content without the quotes. */
  readonly text: string;
  /** The line on which the token begins, from 1. */
  readonly line: number;
};

const SPACE_OR_COMMENT = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const HASHBANG = /#![^\n]*/y;
const WORD = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /\d[\w.]*/y;
/** A quote that is not closed ends with its line, so that an apostrophe in JSX text does no harm. */
const STRING = /'(?:\\[\s\S]|[^'\\\n])*'?|"(?:\\[\s\S]|[^"\\\n])*"?/y;
const TEMPLATE_CHUNK = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{|$)/y;
const REGEX = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;

/** Words after which a slash begins a regular expression and does not divide. */
const WORDS_BEFORE_REGEX = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
);

/** Splits source text into its tokens; comments and white space are left out. */
export function tokenize(source: string): readonly Token[] {
  return new Scanner(source).run();
}

class Scanner {
  readonly #source: string;
  readonly #tokens: Token[] = [];
  /** For every open `${`, how many braces are open inside of it. */
  readonly #openBraces: number[] = [];
  #position = 0;
  #line = 1;

  constructor(source: string) {
    this.#source = source;
  }

  run(): readonly Token[] {
    this.#take(HASHBANG);
    while (this.#position < this.#source.length) this.#next();
    return this.#tokens;
  }

  #next(): void {
    if (this.#take(SPACE_OR_COMMENT) !== undefined) return;
    if (this.#push('word', WORD) || this.#push('number', NUMBER)) return;
    const character = this.#source.charAt(this.#position);
    if (character === '"' || character === "'") this.#pushString();
    else if (character === '`') this.#openTemplate();
    else if (character !== '/' || !this.#slashBeginsRegex() || !this.#push('regex', REGEX)) {
      this.#pushPunctuation(character);
    }
  }

  /** Consumes what the sticky pattern matches here; undefined when it does not match. */
  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const text = pattern.exec(this.#source)?.[0];
    if (text === undefined) return undefined;
    this.#position += text.length;
    for (const character of text) if (character === '\n') this.#line += 1;
    return text;
  }

  #push(kind: TokenKind, pattern: RegExp): boolean {
    const line = this.#line;
    const text = this.#take(pattern);
    if (text === undefined) return false;
    this.#tokens.push({ kind, text, line });
    return true;
  }

  #pushString(): void {
    const line = this.#line;
    const text = this.#take(STRING) ?? '';
    const isClosed = text.length > 1 && text.endsWith(text.charAt(0));
    this.#tokens.push({ kind: 'string', text: text.slice(1, isClosed ? -1 : undefined), line });
  }

  #openTemplate(): void {
    this.#position += 1;
    this.#pushTemplateChunk();
  }

  #pushTemplateChunk(): void {
    const line = this.#line;
    const chunk = this.#take(TEMPLATE_CHUNK) ?? '';
    const opensExpression = chunk.endsWith('${');
    const tailLength = opensExpression ? 2 : chunk.endsWith('`') ? 1 : 0;
    const text = chunk.slice(0, chunk.length - tailLength);
    this.#tokens.push({ kind: 'template', text, line });
    if (!opensExpression) return;
    this.#openBraces.push(0);
    this.#tokens.push({ kind: 'punctuation', text: '${', line: this.#line });
  }

  #pushPunctuation(text: string): void {
    this.#position += text.length;
    this.#tokens.push({ kind: 'punctuation', text, line: this.#line });
    const depth = this.#openBraces.pop();
    if (depth === undefined) return;
    if (text === '}' && depth === 0) this.#pushTemplateChunk();
    else this.#openBraces.push(depth + (text === '{' ? 1 : text === '}' ? -1 : 0));
  }

  #slashBeginsRegex(): boolean {
    const before = this.#tokens.at(-1);
    if (before === undefined) return true;
    if (before.kind === 'word') return WORDS_BEFORE_REGEX.has(before.text);
    if (before.kind !== 'punctuation') return false;
    const closesJsxTag = before.text === '<' && this.#source.charAt(this.#position - 1) === '<';
    return !closesJsxTag && ![')', ']', '}'].includes(before.text);
  }
}
