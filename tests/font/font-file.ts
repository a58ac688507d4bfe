/** A name as a font file holds it. */
export interface NameRecord {
  platform: number;
  encoding: number;
  /** 1 family, 4 full name, 6 PostScript name. */
  id: number;
  bytes: Uint8Array;
}

/** A name in the encoding of Windows. */
export function windowsName(text: string, id = 1): NameRecord {
  const bytes = Uint8Array.from([...text].flatMap((character) => codeUnits(character)));
  return { platform: 3, encoding: 1, id, bytes };
}

function codeUnits(character: string): number[] {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)).flatMap((unit) => [
    unit >> 8,
    unit & 0xff,
  ]);
}

/** A TrueType font of nothing but a name table. @param at where in its file it begins */
export function fontFile(records: readonly NameRecord[], at = 0): Uint8Array<ArrayBuffer> {
  const HEAD = 12 + 16;
  const strings = 6 + records.length * 12;
  const size = strings + records.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const file = new Uint8Array(HEAD + size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, 1);
  file.set(new TextEncoder().encode('name'), 12);
  view.setUint32(20, at + HEAD);
  view.setUint32(24, size);
  view.setUint16(HEAD + 2, records.length);
  view.setUint16(HEAD + 4, strings);
  let offset = 0;
  records.forEach(({ platform, encoding, id, bytes }, index) => {
    const record = HEAD + 6 + index * 12;
    [platform, encoding, 0, id, bytes.length, offset].forEach((value, place) => {
      view.setUint16(record + place * 2, value);
    });
    file.set(bytes, HEAD + strings + offset);
    offset += bytes.length;
  });
  return file;
}

/** A collection of fonts in one file. */
export function collectionFile(faces: readonly (readonly NameRecord[])[]): Uint8Array {
  const HEAD = 12 + faces.length * 4;
  const parts: Uint8Array[] = [];
  const view = new DataView(new ArrayBuffer(HEAD));
  new Uint8Array(view.buffer).set(new TextEncoder().encode('ttcf'));
  view.setUint32(8, faces.length);
  let at = HEAD;
  faces.forEach((records, index) => {
    const face = fontFile(records, at);
    view.setUint32(12 + index * 4, at);
    parts.push(face);
    at += face.length;
  });
  return Buffer.concat([new Uint8Array(view.buffer), ...parts]);
}
