/** A file that is given out, by its name, without a folder. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}
