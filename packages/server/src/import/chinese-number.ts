const digitSigns = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/**
 * Turns the Chinese numbers in a text into digits: `三至五名` → `3至5名`, `八千五` → `8500`,
 * `一万二` → `12000`. A power behind a digit stays as it is, so that `6千` keeps its unit.
 */
export function withDigits(text: string): string {
  return text
    .replace(/两/g, '二')
    .replace(/[零一二三四五六七八九十百千万]+/g, (run, at: number) => {
      const isPower = /^[百千万]/.test(run) || /[\d.]/.test(text[at - 1] ?? '');
      const digits = isPower ? run.slice(1) : run;
      return (isPower ? run.slice(0, 1) : '') + (digits && chineseNumber(digits));
    });
}

/** Value of a run such as `二十三`, `三千五` or `一万二千`. */
function chineseNumber(run: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let last = 1;
  for (const sign of run) {
    const power = powers[sign];
    if (power === undefined) {
      digit = digitSigns.indexOf(sign);
      if (sign === '零') last = 1;
      continue;
    }
    last = power;
    if (power === 10000) {
      total = (total + section + digit) * power;
      section = 0;
    } else {
      section += (digit || 1) * power;
    }
    digit = 0;
  }
  const tail = last >= 100 ? digit * (last / 10) : digit;
  return total + section + tail;
}
