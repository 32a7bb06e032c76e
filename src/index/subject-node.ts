/** What the vocabulary of subjects says of one, beside how it is found. */
export interface SubjectNode {
  /** Label of the subject above it. */
  broader?: string | null | undefined;
  /** What the subject is for. */
  scope?: string | null | undefined;
  /** Its other labels. */
  also?: readonly string[] | undefined;
}
