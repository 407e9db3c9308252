/** Text for a cell of a workbook that no program takes for a formula (OWASP, CSV injection). */
export function neutralCell(text: string): string {
  return /^\s*[=+\-@\t\r\n|＝＋－＠]/.test(text) ? `'${text}` : text;
}
