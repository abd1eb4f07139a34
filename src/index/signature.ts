import { IndexError } from "./index-error.ts";
import type { Manifest, ManifestSignature } from "./manifest.ts";

const ALGORITHM = "Ed25519";

/** A publisher's key pair: the public key goes to readers, the private one never leaves the publisher. */
export interface KeyPair {
  /** base64url of 32 bytes. */
  readonly publicKey: string;
  /** base64url of the PKCS #8 form. */
  readonly privateKey: string;
}

function toBase64Url(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function fromBase64Url(value: string): Uint8Array<ArrayBuffer> {
  const binary = atob(value.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** What is signed: the manifest as JSON without its signatures, fields in the order in which they stand. */
function signedBytes(manifest: Manifest): Uint8Array<ArrayBuffer> {
  const { signatures: _, ...rest } = manifest;
  return new TextEncoder().encode(JSON.stringify(rest));
}

/** Makes a new key pair. */
export async function createKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"])) as CryptoKeyPair;
  return {
    publicKey: toBase64Url(await crypto.subtle.exportKey("raw", pair.publicKey)),
    privateKey: toBase64Url(await crypto.subtle.exportKey("pkcs8", pair.privateKey)),
  };
}

/** Adds a signature; one of the same key is replaced. Sign with the old and the new key while keys overlap. */
export async function signManifest(manifest: Manifest, pair: KeyPair): Promise<Manifest> {
  const key = await crypto.subtle.importKey("pkcs8", fromBase64Url(pair.privateKey), ALGORITHM, false, ["sign"]);
  const value = toBase64Url(await crypto.subtle.sign(ALGORITHM, key, signedBytes(manifest)));
  const others = (manifest.signatures ?? []).filter((signature) => signature.key !== pair.publicKey);
  return { ...manifest, signatures: [...others, { key: pair.publicKey, value }] };
}

async function holds(signature: ManifestSignature, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", fromBase64Url(signature.key), ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify(ALGORITHM, key, fromBase64Url(signature.value), bytes);
  } catch {
    return false;
  }
}

/**
 * Throws unless one of the trusted public keys signed this manifest: "unsigned" where it has no signature, "other-key" where no
 * trusted key did, "wrong-signature" where one is named but the signature does not hold.
 */
export async function verifyManifest(manifest: Manifest, trusted: readonly string[]): Promise<void> {
  const signatures = manifest.signatures ?? [];
  if (signatures.length === 0) throw new IndexError("unsigned", `index "${manifest.name}": its manifest is not signed`);
  const ours = signatures.filter((signature) => trusted.includes(signature.key));
  if (ours.length === 0)
    throw new IndexError(
      "other-key",
      `index "${manifest.name}": signed by ${signatures[0]!.key}, expected ${trusted.join(" or ") || "a trusted key"}`,
    );
  const bytes = signedBytes(manifest);
  for (const signature of ours) if (await holds(signature, bytes)) return;
  throw new IndexError("wrong-signature", `index "${manifest.name}": the signature of ${ours[0]!.key} does not hold`);
}
