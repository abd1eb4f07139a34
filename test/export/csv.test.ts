import { describe, expect, it } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { exported } from "../../src/export/exported.ts";
import { createWords } from "../../src/messages/words.ts";
import { bracketed } from "../popup/bracketed.ts";
import { getMessageOf } from "../popup/getMessageOf.ts";
import { catalogueOf } from "../popup/messages.ts";

const words = createWords(getMessageOf(catalogueOf("en")));

async function csv(lines: string): Promise<string[]> {
  const { a, b, comparison } = bracketed(lines);
  return toCsv(await exported(a, b, comparison, "2026-04-12T00:00:00Z"), words).split("\r\n");
}

describe("differences as a table", () => {
  it("give a line each, with words and offsets of both sides", async () => {
    const [head, line, end] = await csv("The [number:three/four] boats.");
    expect(head).toBe("kind,label,weight,sure,a,b,a_from,a_to,b_from,b_to,reason");
    expect(line).toBe("number,Figure,0.8,true,three,four,4,9,4,8,figure-differs");
    expect(end).toBe("");
  });

  it("leave the side empty that has nothing", async () => {
    expect((await csv("Both.\nB| Alone."))[1]).toBe("only-b,Only there,0.9,true,,Alone.,,,6,12,sentence-missing");
  });

  it("quote commas and quotation marks, and disarm what would be a formula", async () => {
    const [, line] = await csv('He said [quote:"a, b"/=SUM(A1)] so.');
    expect(line).toContain('"""a, b""",\'=SUM(A1),');
  });
});
