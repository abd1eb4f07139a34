import { CliFailure } from "../failure.ts";
import { bucketCommand } from "./bucket.ts";
import { buildCommand } from "./build.ts";
import { infoCommand, verifyCommand } from "./info.ts";
import { keygenCommand, signCommand } from "./keys.ts";
import { queryCommand } from "./query.ts";
import { serveCommand } from "./serve.ts";

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<number>>> = {
  build: buildCommand,
  bucket: bucketCommand,
  query: queryCommand,
  info: infoCommand,
  verify: verifyCommand,
  serve: serveCommand,
  keygen: keygenCommand,
  sign: signCommand,
};

/** `wireside index …`: build, look into, check and serve an index. Resolves to the exit code. */
export async function indexCommand(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new CliFailure(
      `${name === undefined ? "index needs a command" : `unknown command index ${JSON.stringify(name)}`}; give one of ${Object.keys(COMMANDS).join(", ")}`,
    );
  return command(rest);
}
