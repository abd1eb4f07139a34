/** The little that is needed of `storage.local`, which stays on this machine. */
interface Area {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const NAME = "bucket-secret";
/** Bytes of it: nobody can guess or try them all. */
const BYTES = 32;

/** A secret of this profile, made when it is first needed and the same from then on. */
export function readerSecret(local: Area): () => Promise<string> {
  let asked: Promise<string> | null = null;
  return () => {
    asked ??= readOrMake(local).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

async function readOrMake(local: Area): Promise<string> {
  const kept = (await local.get(NAME))[NAME];
  if (typeof kept === "string") return kept;
  const made = [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  await local.set({ [NAME]: made });
  return made;
}
