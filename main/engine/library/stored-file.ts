/** Bytes that the library holds, under the name that the office knows them by. */
export interface StoredFile {
  /** Where they lie, absolute. */
  path: string;
  name: string;
  /** IANA media type. */
  mediaType: string;
  sha256: string;
  /** In bytes. */
  size: number;
}
