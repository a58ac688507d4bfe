/** What the shell tells its engine; over the message port, where no list of processes shows the secret. */
export type ToEngine =
  | {
      kind: 'start';
      socketPath: string;
      secret: string;
      /** The built page. */
      interfaceFolder: string;
      sampleFolder: string;
      /** Where the program keeps what belongs to no library. */
      settingsFolder: string;
      /** The library to open at once, where an engine before had it open. */
      library: string | null;
    }
  | { kind: 'stop' };

/** What the engine tells the shell. */
export type FromEngine =
  | { kind: 'ready' }
  /** Another library was opened, or none is any more. */
  | { kind: 'library'; path: string | null };
