// The naive model of a shared workbook: every text that is written is one of a kind and names who wrote it. What somebody was
// told is saved has to stand somewhere in the register from then on, until a person who sees it takes it away.

/** `kari-17`, wherever it stands in a longer text. */
const MARK = /(?:ola|kari|solveig|unni)-\d+/g;

export const marksIn = (text: unknown): readonly string[] =>
  (typeof text === 'string' ? text : JSON.stringify(text ?? '')).match(MARK) ?? [];

export class Texts {
  /** What has to be found in the register. */
  readonly saved = new Set<string>();
  /** Taken away by a person who saw it, or shown to the one who took its place. */
  readonly letGo = new Set<string>();
  private last = 0;

  /** A text that nobody has written before. */
  next(who: string): string {
    this.last += 1;
    return `${who}-${this.last}`;
  }

  save(marks: Iterable<string>): void {
    for (const mark of marks) this.saved.add(mark);
  }

  release(marks: Iterable<string>): void {
    for (const mark of marks) this.letGo.add(mark);
  }

  /** Saved texts that `standing` lacks and that nobody let go. Afterwards the books are in order again. */
  missing(standing: ReadonlySet<string>): readonly string[] {
    const gone = [...this.saved].filter((mark) => !standing.has(mark));
    const lost = gone.filter((mark) => !this.letGo.has(mark));
    for (const mark of gone) this.saved.delete(mark);
    this.letGo.clear();
    return lost;
  }
}
