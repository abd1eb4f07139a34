/** How much of the words of two texts is the same: what a comparison by words has to go through depends on it. */
export interface InCommon {
  /** Share of the different word triples of the text that has fewer of them which the other has too. */
  readonly triples: number;
  /** Share of the words of the shorter text that are found in the other in the same order: the longest common subsequence. */
  readonly inOrder: number;
}

export function inCommon(a: string, b: string): InCommon {
  const [x, y] = [words(a), words(b)];
  const [threesX, threesY] = [triples(x), triples(y)];
  const common = [...threesX].filter((three) => threesY.has(three)).length;
  return {
    triples: common / Math.max(1, Math.min(threesX.size, threesY.size)),
    inOrder: longestCommon(x, y) / Math.max(1, Math.min(x.length, y.length)),
  };
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function triples(all: readonly string[]): Set<string> {
  return new Set(all.slice(2).map((_, at) => all.slice(at, at + 3).join(" ")));
}

function longestCommon(x: readonly string[], y: readonly string[]): number {
  let above = new Uint32Array(y.length + 1);
  for (const word of x) {
    const row = new Uint32Array(y.length + 1);
    for (let j = 1; j <= y.length; j++)
      row[j] = word === y[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    above = row;
  }
  return above[y.length]!;
}
