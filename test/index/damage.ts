import { seeded } from "./articles.ts";

/** Cuts, flips, swaps or overwrites, as the seed says; may by chance give back what came in. */
export function broken(bytes: Uint8Array<ArrayBuffer>, seed: number): Uint8Array<ArrayBuffer> {
  const random = seeded(seed);
  const at = () => Math.floor(random() * bytes.length);
  const made = bytes.slice();
  switch (seed % 4) {
    case 0:
      return made.slice(0, at());
    case 1:
      made[at()]! ^= 1 << Math.floor(random() * 8);
      return made;
    case 2: {
      // Two stretches change places.
      const [one, other, length] = [at(), at(), 1 + Math.floor(random() * 64)];
      made.set(bytes.subarray(other, Math.min(bytes.length, other + length)), one % Math.max(1, bytes.length - length));
      return made;
    }
    default:
      for (let i = 0; i < 4; i++) made[Math.min(made.length - 1, 8 + (seed % 120) + i)] = Math.floor(random() * 256);
      return made;
  }
}
