import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { CliFailure } from "./failure.ts";

/** A line of JSONL with its number, from 1. */
export interface JsonLine {
  readonly number: number;
  readonly value: Record<string, unknown>;
}

/** Longest line that is read, in code units. */
const MAX_LINE = 32_000_000;

/** Reads JSONL line by line with bounded memory; "-" is standard input. Throws {@link CliFailure} naming file and line. */
export async function* jsonLines(file: string): AsyncGenerator<JsonLine> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.once("error", (error: NodeJS.ErrnoException) =>
      reject(new CliFailure(`cannot read ${file}: ${error.code ?? error.message}; give the path of a JSONL file`)),
    );
  });
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number++) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    const line = next.value;
    if (line.trim() === "") continue;
    if (line.length > MAX_LINE)
      throw new CliFailure(`${file} line ${number} has ${line.length} characters; at most ${MAX_LINE}`, 1);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new CliFailure(
        `${file} line ${number} is not JSON: ${JSON.stringify(line.slice(0, 60))}; give one object a line`,
      );
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new CliFailure(`${file} line ${number} is not an object; give one object a line`);
    yield { number, value: value as Record<string, unknown> };
  }
}

/** Writes one line to stdout and waits where the reader is slower. */
export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await new Promise<void>((go) => process.stdout.once("drain", go));
}
