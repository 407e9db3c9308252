/** Content of which any part can be read. */
export interface RandomAccess {
  readonly bytes: number;
  /** The bytes from a position on; fewer at the end. */
  read(position: number, length: number): Promise<Buffer>;
}
