/** Whether there is something to see in a text: more than white space and signs without a shape, such as U+200B. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}
