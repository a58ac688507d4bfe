/** 文书模板: what engine and window say to each other of the office's own templates. */

/** Why a template cannot be taken in as it is. */
export const TEMPLATE_FAULTS = [
  'unknown-name',
  'split-by-formatting',
  'unclosed-braces',
  'full-width-braces',
  'unclosed-block',
  'crossing-blocks',
  'section-in-block',
  'outside-block',
  'missing-required',
  'unfillable-place',
  'external-field',
  'no-placeholder',
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

/** One thing that the check found. */
export interface TemplateFinding {
  code: TemplateFault;
  /** Where in the document, in Chinese: 正文表1第2行第3格. */
  place: string;
  /** As it stands in the document. */
  placeholder: string;
  /** A Chinese sentence: what it is, and what to do. */
  message: string;
  /** Known names that look like an unknown one, best first. */
  nearest: string[];
}

/** What a template asks for at one level: texts, and lists with what is asked of each of their items. */
export interface Needs {
  texts: string[];
  lists: Record<string, Needs>;
}

/** What a template asks for as a whole. */
export interface TemplateNeeds {
  /** Of the paper and its case file. */
  paper: Needs;
  /** Of the issue that the paper is about; `null` where it is about a case file. */
  issue: Needs | null;
  /** Fields that may be empty: they stand where the template says what to do then. */
  optional: string[];
}

/** What the check of a file says. */
export interface TemplateCheck {
  /** Whether it can be registered. */
  isSound: boolean;
  findings: TemplateFinding[];
  /** Every placeholder that is known, as it stands, each once, in order of first mention. */
  placeholders: string[];
  needs: TemplateNeeds;
}

/** One version of a template. */
export interface TemplateVersion {
  id: string;
  number: number;
  fileName: string;
  sha256: string;
  /** In bytes. */
  size: number;
  registeredBy: string;
  registeredAt: string;
  /** How many papers were made from it. */
  papers: number;
}

/** A template with its versions, newest first. */
export interface Template {
  id: string;
  name: string;
  /** Key of the kind of paper that it is bound to. */
  kind: string | null;
  kindName: string | null;
  about: 'caseFile' | 'issue';
  versions: TemplateVersion[];
}

/** A placeholder that a template may hold. */
export interface PlaceholderName {
  /** As it is written between the braces. */
  name: string;
  meaning: string;
  example: string;
}

/** Placeholders that belong together. */
export interface PlaceholderGroup {
  title: string;
  /** Where they may stand. */
  note: string;
  names: PlaceholderName[];
}

/** What the values of a paper made from a template are, level by level. */
export interface TemplateValues {
  texts: Record<string, string>;
  lists: Record<string, TemplateValues[]>;
}
