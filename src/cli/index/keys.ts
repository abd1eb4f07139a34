import { readFile, writeFile } from "node:fs/promises";
import { MANIFEST, readManifest } from "../../index/manifest.ts";
import { createKeyPair, type KeyPair, signManifest } from "../../index/signature.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";
import { indexFetch } from "./open.ts";
import { openOutput } from "./output.ts";

const KEYGEN_USAGE = "index keygen FILE";
const SIGN_USAGE = "index sign DIR --key FILE";

/** `wireside index keygen`: a new key pair into a file that only its owner can read; the public key on stdout. */
export async function keygenCommand(words: readonly string[]): Promise<number> {
  const { positional } = parseArguments(words, {}, KEYGEN_USAGE);
  const [file, ...more] = positional;
  if (file === undefined || more.length > 0)
    throw new CliFailure(`index keygen takes one file; usage: wireside ${KEYGEN_USAGE}`);
  const pair = await createKeyPair();
  try {
    await writeFile(file, `${JSON.stringify(pair, null, 1)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliFailure(
      code === "EEXIST" ? `${file} is there already; give another name, no key is overwritten` : `${file}: ${code}`,
    );
  }
  await writeLine(pair.publicKey);
  return 0;
}

/** `wireside index sign`: adds a key's signature to a built index. */
export async function signCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["key"] }, SIGN_USAGE);
  const [dir, ...more] = given.positional;
  const file = optionValue(given, "key");
  if (dir === undefined || file === null || more.length > 0)
    throw new CliFailure(`index sign takes one folder and --key; usage: wireside ${SIGN_USAGE}`);
  const pair = await readKeyFile(file);
  const manifest = readManifest(await indexFetch(dir)(MANIFEST).catch(notThere(dir)), dir);
  const signed = await signManifest(manifest, pair);
  const output = await openOutput(dir);
  await output.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(signed, null, 1)}\n`));
  await writeLine(JSON.stringify({ signedBy: signed.signatures?.map(({ key }) => key) ?? [] }));
  return 0;
}

function notThere(dir: string): (error: Error) => never {
  return (error) => {
    throw new CliFailure(`${dir} holds no index: ${error.message}; build one first`);
  };
}

/** Reads a key file as `index keygen` writes it. */
export async function readKeyFile(file: string): Promise<KeyPair> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CliFailure(`cannot read the key ${file}: ${(error as Error).message}; make one with index keygen`);
  }
  const { publicKey, privateKey } = (value ?? {}) as { publicKey?: unknown; privateKey?: unknown };
  if (typeof publicKey !== "string" || typeof privateKey !== "string")
    throw new CliFailure(`${file} is no key file; make one with index keygen`);
  return { publicKey, privateKey };
}
