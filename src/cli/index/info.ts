import { IndexError } from "../../index/index-error.ts";
import { verifyManifest } from "../../index/signature.ts";
import { optionValue, parseArguments } from "../arguments.ts";
import { CliFailure } from "../failure.ts";
import { writeLine } from "../lines.ts";
import { openIndex } from "./open.ts";

const INFO_USAGE = "index info DIR|URL";
const VERIFY_USAGE = "index verify DIR|URL [--key PUBLIC]";

/** `wireside index info`: counts, sizes, dates, who signed, as JSON. */
export async function infoCommand(words: readonly string[]): Promise<number> {
  const { positional } = parseArguments(words, {}, INFO_USAGE);
  const [place, ...more] = positional;
  if (place === undefined || more.length > 0)
    throw new CliFailure(`index info takes one index; usage: wireside ${INFO_USAGE}`);
  const { manifest } = await openIndex(place);
  const { slices, signatures, ...head } = manifest;
  const bytes = slices.reduce((sum, slice) => sum + slice.bytes, 0);
  const signedBy = (signatures ?? []).map(({ key }) => key);
  await writeLine(JSON.stringify({ ...head, bytes, signedBy, slices }, null, 2));
  return 0;
}

/** `wireside index verify`: every slice against the manifest, the manifest against the key. Exit code 1 where one does not hold. */
export async function verifyCommand(words: readonly string[]): Promise<number> {
  const given = parseArguments(words, { values: ["key"] }, VERIFY_USAGE);
  const [place, ...more] = given.positional;
  if (place === undefined || more.length > 0)
    throw new CliFailure(`index verify takes one index; usage: wireside ${VERIFY_USAGE}`);
  const { manifest, slices } = await openIndex(place);
  const key = optionValue(given, "key");
  const signers = (manifest.signatures ?? []).map((signature) => signature.key);
  if (key !== null || signers.length > 0) {
    try {
      await verifyManifest(manifest, key === null ? signers : [key]);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      throw new CliFailure(`${error.message}; do not use it, or give the publisher's key`, 1);
    }
  }
  await writeLine(
    JSON.stringify({ verified: true, slices: slices.length, stories: manifest.stories, signedBy: signers }),
  );
  return 0;
}
