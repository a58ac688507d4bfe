/** What the desktop window gives its page beyond what a browser would; absent in a browser. */
export interface DesktopBridge {
  /** Where a dropped or chosen file or folder lies on disk; empty for one that lies nowhere, such as a screenshot. */
  pathOf(file: File): string;
  /**
   * Opens a read-only copy of a stored file in the program that the system has for its type.
   * @param url of evidence or of a document, as the page loads it
   * @throws Error with one Chinese sentence
   */
  openCopy(url: string): Promise<void>;
  /** Shows a read-only copy of a stored file in the system's file manager. @throws Error with one Chinese sentence */
  showInFolder(url: string): Promise<void>;
}

/** The name of the bridge on `window`. */
export const BRIDGE = 'juanzong';
