/** The first that a User-Agent names wins: later browsers call themselves by the names of earlier ones too. */
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdgA?\//u],
  ['Opera', /\bOPR\//u],
  ['Samsung Internet', /\bSamsungBrowser\//u],
  ['Firefox', /\b(Firefox|FxiOS)\//u],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//u],
  ['Safari', /\bVersion\/.*Safari\//u],
];

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Android', /\bAndroid\b/u],
  ['iPhone', /\biPhone\b/u],
  ['iPad', /\biPad\b/u],
  ['Windows', /\bWindows\b/u],
  ['macOS', /\bMacintosh\b/u],
  ['ChromeOS', /\bCrOS\b/u],
  ['Linux', /\bLinux\b/u],
];

/** A browser and its system by the names that people know, such as “Firefox · Windows”; what is unknown stays as it was sent. */
export function browserName(userAgent: string): string {
  const [browser, system] = [browsers, systems].map((table) => table.find(([, sign]) => sign.test(userAgent))?.[0]);
  return browser === undefined ? userAgent : [browser, system].filter((name) => name !== undefined).join(' · ');
}
