import type { Page } from "playwright-core";
import type { Pixels } from "./few-colours.ts";

/** A picture on a sheet, with the words below it. */
export interface Shot {
  readonly png: Buffer;
  readonly words: string;
}

/** How a sheet is laid out, in pixels. */
const GAP = 16;
const WORDS = 22;

/** Several pictures side by side on one sheet, each as wide as told. A `page` of any browser draws it. */
export async function contactSheet(
  page: Page,
  shots: readonly Shot[],
  columns: number,
  width: number,
): Promise<Pixels> {
  const { wide, high, bytes } = await page.evaluate(
    async ([pictures, cols, each, gap, below]) => {
      const images = await Promise.all(
        pictures.map(async ({ source, words }) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return { image, words, height: Math.round((image.height * each) / image.width) };
        }),
      );
      const rows = Array.from({ length: Math.ceil(images.length / cols) }, (_, at) =>
        images.slice(at * cols, at * cols + cols),
      );
      const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)) + below + gap);
      const canvas = document.createElement("canvas");
      canvas.width = Math.min(cols, images.length) * (each + gap) + gap;
      canvas.height = heights.reduce((sum, height) => sum + height, gap);
      const context = canvas.getContext("2d")!;
      context.fillStyle = "#d5d3cc";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.font = "13px sans-serif";
      context.imageSmoothingQuality = "high";
      let y = gap;
      rows.forEach((row, at) => {
        row.forEach(({ image, words, height }, column) => {
          const x = gap + column * (each + gap);
          context.drawImage(image, x, y, each, height);
          context.fillStyle = "#333333";
          context.fillText(words, x, y + height + 16);
        });
        y += heights[at]!;
      });
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let text = "";
      const piece = 32_768;
      for (let from = 0; from < data.length; from += piece)
        text += String.fromCharCode(...data.subarray(from, from + piece));
      return { wide: canvas.width, high: canvas.height, bytes: btoa(text) };
    },
    [
      shots.map(({ png, words }) => ({ source: `data:image/png;base64,${png.toString("base64")}`, words })),
      columns,
      width,
      GAP,
      WORDS,
    ] as const,
  );
  return { width: wide, height: high, bytes: Buffer.from(bytes, "base64") };
}
