/** Charsets that news pages still come in, each with a sentence that it can write and that is misread in any other. */
export const CHARSET_SENTENCES = {
  "windows-1250": "Příliš žluťoučký kůň stál „na mostě“ v Žďáru a nikdo nevěděl proč, řekla mluvčí.",
  "windows-1251": "Паром на острова будет уходить на десять минут раньше, сообщила «Портовая компания».",
  "windows-1252": "Le président a déclaré : « l’œuvre coûte 3 € », à Besançon, près du château — ça suffit.",
  "ISO-8859-2": "Władze portu ogłosiły, że prom odpłynie dziesięć minut wcześniej; źródło: biuro prasowe.",
  Shift_JIS: "港湾会社は、離島行きのフェリーが月曜日から十分早く出発すると発表した。運賃は変わらない。",
  GB18030: "港务公司表示，前往外岛的渡轮从星期一起提前十分钟开出，票价在夏季之前不变。",
  "EUC-KR": "항만 회사는 섬으로 가는 여객선이 월요일부터 십 분 일찍 출발한다고 밝혔다. 요금은 그대로이다.",
  "UTF-16LE": "Η εταιρεία του λιμανιού ανακοίνωσε ότι το πλοίο θα φεύγει δέκα λεπτά νωρίτερα.",
  "UTF-16BE": "חברת הנמל הודיעה כי המעבורת תצא עשר דקות מוקדם יותר החל מיום שני.",
} as const;

export type Charset = keyof typeof CHARSET_SENTENCES;

/**
 * Text in a charset that node cannot write. The table is the browser's decoder turned around: every single byte and every pair of
 * bytes is decoded, and what comes out as one character is how that character is written. Throws for a character without bytes.
 */
export function encodeText(text: string, charset: Charset): Uint8Array<ArrayBuffer> {
  if (charset === "UTF-16LE" || charset === "UTF-16BE") return utf16(text, charset === "UTF-16LE");
  const table = tableOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const written = table.get(character);
    if (written === undefined) throw new Error(`${charset} has no bytes for ${JSON.stringify(character)}`);
    bytes.push(...written);
  }
  return Uint8Array.from(bytes);
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LAST = 0xfe;
const tables = new Map<Charset, ReadonlyMap<string, readonly number[]>>();

function tableOf(charset: Charset): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const note = (...bytes: readonly number[]) => {
    // As a stream, since node 20 decodes windows-1252 wrongly at once.
    const written = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
    // The first way of writing a character is the usual one.
    if ([...written].length === 1 && written !== "\ufffd" && !table.has(written)) table.set(written, bytes);
  };
  for (let byte = 0; byte <= 0xff; byte++) note(byte);
  for (let lead = FIRST_LEAD; lead <= LAST; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST; trail++) note(lead, trail);
  tables.set(charset, table);
  return table;
}
