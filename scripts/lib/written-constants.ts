/** Writes fitted numbers where the program reads them: each into the constant of its name. */
import { readFile, writeFile } from 'node:fs/promises';

/** What each exported constant becomes, as source text. */
export type Constants = Readonly<Record<string, string>>;

/** Writes every constant into the one of the files that exports it; one that none has is an error. */
export async function writeConstants(files: readonly string[], values: Constants): Promise<void> {
  const missing = new Set(Object.keys(values));
  for (const file of files) {
    let text = await readFile(file, 'utf8');
    for (const [name, value] of Object.entries(values)) {
      text = text.replace(new RegExp(`(export const ${name}\\b[^=]*= )[^;]+;`), (_, head) => {
        missing.delete(name);
        return `${head}${value};`;
      });
    }
    await writeFile(file, text);
  }
  if (missing.size > 0) throw new Error(`no file exports ${[...missing].join(', ')}`);
  console.log(`written to ${files.join(' and ')}; format them, and write the rule charts again`);
}
